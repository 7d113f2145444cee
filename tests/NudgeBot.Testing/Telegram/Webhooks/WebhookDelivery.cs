using System.Text;

namespace NudgeBot.Testing.Telegram;

/// <summary>
/// Pushes updates to one webhook until it is replaced: one update a request, those of one queue in order, different
/// queues side by side, a failed one again after a doubling wait.
/// </summary>
internal sealed class WebhookDelivery : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    private readonly WebhookSettings _settings;
    private readonly FakeTelegramOptions _options;
    private readonly UpdateQueue _queue;
    private readonly Lock _gate;
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _stop;
    private readonly HashSet<long> _busy = [];

    public WebhookDelivery(WebhookSettings settings, FakeTelegramOptions options, UpdateQueue queue, Lock gate, CancellationToken stopped)
    {
        _settings = settings;
        _options = options;
        _queue = queue;
        _gate = gate;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        _http = options.WebhookHandler is { } handler
            ? new HttpClient(handler, disposeHandler: false)
            : new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        _http.Timeout = Patience;
    }

    public WebhookError? LastError { get; private set; }

    /// <summary>Starts whatever can be delivered now. Call under the gate.</summary>
    public void Start()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        foreach (var queue in _queue.All().Select(update => update.Queue).Distinct().ToList())
        {
            if (_busy.Count < _settings.MaxConnections && _busy.Add(queue))
            {
                _ = Task.Run(() => DeliverQueueAsync(queue), _stop.Token);
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _http.Dispose();
    }

    private async Task DeliverQueueAsync(long queue)
    {
        var stop = _stop.Token;
        var delay = _options.WebhookRetryDelay;
        try
        {
            while (Next(queue) is { } update)
            {
                if (await PushAsync(update, stop) is not { } retryAfter)
                {
                    delay = _options.WebhookRetryDelay;
                    Done(update);
                    continue;
                }

                await Task.Delay(retryAfter > TimeSpan.Zero ? retryAfter : delay, _options.Time, stop);
                delay = delay * 2 < Patience ? delay * 2 : Patience;
            }
        }
        catch (OperationCanceledException)
        {
            // The webhook was replaced, or the fake stops.
        }
    }

    private PendingUpdate? Next(long queue)
    {
        lock (_gate)
        {
            var next = _queue.All().FirstOrDefault(update => update.Queue == queue);
            if (next is null)
            {
                _busy.Remove(queue);
                Start();
            }

            return next;
        }
    }

    private void Done(PendingUpdate update)
    {
        lock (_gate)
        {
            _queue.Forget(update);
        }
    }

    /// <summary>Null when it was taken, otherwise the wait that was asked for (zero for none).</summary>
    private async Task<TimeSpan?> PushAsync(PendingUpdate update, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _settings.Url)
        {
            Content = new StringContent(update.Body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (_settings.SecretToken.Length > 0)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", _settings.SecretToken);
        }

        try
        {
            using var response = await _http.SendAsync(request, stop);
            if (response.IsSuccessStatusCode)
            {
                return null;
            }

            Fail($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            var asked = response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
            return asked < LongestRetryAfter ? asked : LongestRetryAfter;
        }
        catch (HttpRequestException unreachable)
        {
            Fail(unreachable.HttpRequestError == HttpRequestError.ConnectionError ? "Connection refused" : "Connection closed");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            Fail("Read timeout expired");
        }

        return TimeSpan.Zero;
    }

    private void Fail(string message)
    {
        lock (_gate)
        {
            LastError = new WebhookError(_options.Time.GetUtcNow(), message);
        }
    }
}
