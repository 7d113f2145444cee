using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Setting, removing and looking at the webhook.</summary>
internal sealed class WebhookMethods : IDisposable
{
    private const int LongestSecret = 256;

    private readonly FakeTelegramOptions _options;
    private readonly UpdateQueue _queue;
    private readonly Lock _gate;
    private readonly CancellationToken _stopped;
    private WebhookSettings? _settings;
    private WebhookDelivery? _delivery;
    private DateTimeOffset _nextAllowed = DateTimeOffset.MinValue;

    public WebhookMethods(FakeTelegramOptions options, UpdateQueue queue, Lock gate, CancellationToken stopped)
    {
        _options = options;
        _queue = queue;
        _gate = gate;
        _stopped = stopped;
        queue.Added += () => _delivery?.Start();
    }

    public bool IsSet => _settings is not null;

    /// <summary>Runs when a webhook is set.</summary>
    public Action WasSet { get; set; } = () => { };

    public void AddTo(MethodTable table)
    {
        table.AddAnswer("setWebhook", Set);
        table.AddAnswer("deleteWebhook", Delete);
        table.Add("getWebhookInfo", _ => Info());
    }

    public void Dispose() => _delivery?.Dispose();

    private BotApiAnswer Set(BotApiRequest request)
    {
        var url = request.Text("url");
        if (url.Length == 0)
        {
            return Delete(request);
        }

        var now = _options.Time.GetUtcNow();
        if (now < _nextAllowed)
        {
            throw BotApiRefusal.TooManyRequests(1);
        }

        _nextAllowed = now + TimeSpan.FromSeconds(1);
        var settings = new WebhookSettings(
            WebhookAddress.Checked(url),
            Secret(request),
            request.Integer("max_connections", 40, 1, 100),
            request.Text("ip_address"),
            request.Files.ContainsKey("certificate"));
        DropPending(request);
        _queue.Allowed.Ask(request);
        if (settings == _settings)
        {
            return BotApiAnswer.Ok(true, "Webhook is already set");
        }

        WasSet();
        Replace(settings);
        return BotApiAnswer.Ok(true, "Webhook was set");
    }

    private BotApiAnswer Delete(BotApiRequest request)
    {
        DropPending(request);
        if (_settings is null)
        {
            return BotApiAnswer.Ok(true, "Webhook is already deleted");
        }

        Replace(null);
        return BotApiAnswer.Ok(true, "Webhook was deleted");
    }

    private JsonObject Info()
    {
        var error = _delivery?.LastError;
        return new JsonObject
        {
            ["url"] = _settings?.Url.OriginalString ?? "",
            ["has_custom_certificate"] = _settings?.HasCertificate ?? false,
            ["pending_update_count"] = _queue.Count,
        }
        .With("last_error_date", error?.At.ToUnixTimeSeconds())
        .With("last_error_message", error?.Message)
        .With("max_connections", _settings?.MaxConnections)
        .With("ip_address", _settings?.IpAddress is { Length: > 0 } address ? address : null)
        .With("allowed_updates", _queue.Allowed.Kinds is { } kinds ? new JsonArray([.. kinds.Order().Select(kind => (JsonNode)kind)]) : null);
    }

    private void Replace(WebhookSettings? settings)
    {
        _delivery?.Dispose();
        _settings = settings;
        _delivery = settings is null ? null : new WebhookDelivery(settings, _options, _queue, _gate, _stopped);
        _delivery?.Start();
    }

    private void DropPending(BotApiRequest request)
    {
        if (request.Flag("drop_pending_updates"))
        {
            _queue.Clear();
        }
    }

    private static string Secret(BotApiRequest request)
    {
        var secret = request.Text("secret_token");
        if (secret.Length > LongestSecret)
        {
            throw BotApiRefusal.Bad("secret token is too long");
        }

        return secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? secret
            : throw BotApiRefusal.Bad("secret token contains unallowed characters");
    }
}
