namespace NudgeBot.Platforms.Discord;

/// <summary>Discord's names for the languages of the phrases.</summary>
internal static class DiscordLocales
{
    private static readonly string[] All =
    [
        "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it", "ja", "ko",
        "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    ];

    /// <summary>The locales that a language serves; none when Discord does not know it.</summary>
    /// <param name="language">An IETF tag such as "es".</param>
    public static IReadOnlyList<string> Of(string language) =>
        [.. All.Where(locale => locale == language || locale.Split('-')[0] == language)];
}
