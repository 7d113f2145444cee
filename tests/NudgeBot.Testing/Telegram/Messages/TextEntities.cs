using System.Text.RegularExpressions;

namespace NudgeBot.Testing.Telegram;

/// <summary>What Telegram finds in plain text by itself: commands, mentions, links.</summary>
internal static partial class TextEntities
{
    public static IReadOnlyList<FakeEntity> Find(string text) =>
    [
        .. Matches(Command(), "bot_command", text)
            .Concat(Matches(Mention(), "mention", text))
            .Concat(Matches(Link(), "url", text))
            .OrderBy(entity => entity.Offset),
    ];

    private static IEnumerable<FakeEntity> Matches(Regex pattern, string type, string text) =>
        pattern.Matches(text).Select(match => new FakeEntity(type, match.Index, match.Length));

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w/])@[A-Za-z0-9_]{3,32}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<!\w)https?://[^\s<>""]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
