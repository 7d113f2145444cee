using NudgeBot.Core.Guides;

namespace NudgeBot.Core.Commands.Sharing;

/// <summary>The places a deep link can open: what /start is given there.</summary>
internal static class StartLink
{
    private const string TopicPrefix = "topic_";
    private const string NudgePrefix = "nudge_";

    public static string To(Topic topic) => TopicPrefix + topic.Id;

    public static string To(Nudge nudge) => NudgePrefix + nudge.Id;

    /// <summary>The topic's id that words name; null when they name none.</summary>
    public static string? TopicIn(string words) => After(TopicPrefix, words);

    /// <summary>The nudge's id that words name; null when they name none.</summary>
    public static string? NudgeIn(string words) => After(NudgePrefix, words);

    private static string? After(string prefix, string words) =>
        words.StartsWith(prefix, StringComparison.Ordinal) ? words[prefix.Length..] : null;
}
