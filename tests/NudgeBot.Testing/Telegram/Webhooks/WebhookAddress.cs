namespace NudgeBot.Testing.Telegram;

/// <summary>Which URLs Telegram takes for a webhook. Loopback hosts may use plain http and any port, for tests.</summary>
internal static class WebhookAddress
{
    private static readonly int[] Ports = [443, 80, 88, 8443];

    public static Uri Checked(string url)
    {
        if (!Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url, UriKind.Absolute, out var address)
            || address.Host.Length == 0)
        {
            throw BotApiRefusal.Bad("invalid webhook URL specified");
        }

        if (address.IsLoopback)
        {
            return address;
        }

        if (address.Scheme != Uri.UriSchemeHttps)
        {
            throw BotApiRefusal.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        }

        return Ports.Contains(address.Port)
            ? address
            : throw BotApiRefusal.Bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }
}
