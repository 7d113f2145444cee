using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands;

/// <summary>Whose questions are answered, whether they are asked in words or by choosing a topic.</summary>
internal static class MayAsk
{
    /// <summary>The key of the phrase that says why somebody may not ask here; null when they may.</summary>
    public static string? Refusal(CommandCall call) => call.Chat.Kind == ChatKind.Private ? null : call.Chat.Settings.Group.WhoMayAsk switch
    {
        WhoMayAsk.Nobody => "refused.no-questions",
        WhoMayAsk.Admins when !call.Member.IsAdmin => "refused.only-admins-ask",
        _ => null,
    };
}
