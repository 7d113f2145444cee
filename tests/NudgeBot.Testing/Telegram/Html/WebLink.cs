namespace NudgeBot.Testing.Telegram;

/// <summary>Links as Telegram takes them.</summary>
internal static class WebLink
{
    /// <summary>The link with a scheme, or null when it is none (such a link is dropped from a text without an error).</summary>
    public static string? Checked(string url)
    {
        var trimmed = url.Trim();
        if (trimmed.Length == 0 || trimmed.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var link = trimmed.Contains(':', StringComparison.Ordinal) ? trimmed : "http://" + trimmed;
        return Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme switch
        {
            "http" or "https" => uri.Host.Contains('.', StringComparison.Ordinal),
            "tg" or "ton" or "tonsite" => true,
            _ => false,
        } ? link : null;
    }
}
