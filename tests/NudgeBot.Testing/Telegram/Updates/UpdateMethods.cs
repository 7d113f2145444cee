using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>getUpdates: offset, limit, long polls and the conflicts of two pollers.</summary>
internal sealed class UpdateMethods
{
    private const string WebhookIsActive =
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    private const string OtherPoller =
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

    private readonly FakeTelegramOptions _options;
    private readonly UpdateQueue _queue;
    private readonly Lock _gate;
    private readonly CancellationToken _stopped;
    private readonly PollThrottle _throttle;
    private readonly ChangeSignal _changes;
    private LongPoll? _waiting;

    public UpdateMethods(
        FakeTelegramOptions options, UpdateQueue queue, ChangeSignal changes, Lock gate, CancellationToken stopped)
    {
        _changes = changes;
        _options = options;
        _queue = queue;
        _gate = gate;
        _stopped = stopped;
        _throttle = new PollThrottle(options);
        queue.Added += () => _waiting?.Wake();
    }

    public Func<bool> WebhookIsSet { get; set; } = () => false;

    /// <summary>A getUpdates call waits for updates. Read under the gate.</summary>
    public bool IsPolled => _waiting is not null;

    public void AddTo(MethodTable table) => table.AddWaiting("getUpdates", GetUpdatesAsync);

    /// <summary>A webhook was set: the open poll ends with a conflict.</summary>
    public void EndPollForWebhook() => _waiting?.Terminate("Conflict: terminated by setWebhook request");

    private async Task<BotApiAnswer> GetUpdatesAsync(BotApiRequest request)
    {
        var offset = request.Integer("offset");
        var limit = request.Integer("limit", 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(request.Integer("timeout", 0, 0, (int)_options.LongestPoll.TotalSeconds));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(request.Aborted, _stopped);
        LongPoll poll;
        Task<BotApiRefusal?> end;
        lock (_gate)
        {
            if (WebhookIsSet())
            {
                throw new BotApiRefusal(409, WebhookIsActive);
            }

            _queue.Allowed.Ask(request);
            (timeout, limit) = _throttle.Slow(offset, timeout, limit);
            var ready = _queue.From(offset, limit);
            if (ready.Count > 0 || timeout == TimeSpan.Zero)
            {
                return Answer(ready);
            }

            _waiting?.Terminate(OtherPoller);
            _waiting = poll = new LongPoll();
            end = poll.End.WaitAsync(timeout, _options.Time, stop.Token);
            _changes.Raise();
        }

        try
        {
            if (await end is { } refusal)
            {
                await _throttle.DelayConflictAsync(stop.Token);
                throw refusal;
            }

            lock (_gate)
            {
                return Answer(_queue.From(Math.Max(offset, 0), limit));
            }
        }
        catch (TimeoutException)
        {
            return Answer([]);
        }
        finally
        {
            Forget(poll);
        }
    }

    private void Forget(LongPoll poll)
    {
        lock (_gate)
        {
            _waiting = _waiting == poll ? null : _waiting;
            _changes.Raise();
        }
    }

    private static BotApiAnswer Answer(IReadOnlyList<PendingUpdate> updates) =>
        BotApiAnswer.Ok(new JsonArray([.. updates.Select(update => update.Body.DeepClone())]));
}
