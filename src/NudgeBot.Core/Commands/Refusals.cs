using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands;

/// <summary>Who may use what where, for commands and buttons alike.</summary>
internal static class Refusals
{
    /// <summary>The key of the phrase that says why somebody may not use something here; null when they may.</summary>
    public static string? Of(Places places, Audience audience, CommandCall call)
    {
        var here = call.Chat.Kind == ChatKind.Private ? Places.Private : Places.Groups;
        return !places.HasFlag(here) ? here == Places.Private ? "refused.only-in-groups" : "refused.only-in-private"
            : audience == Audience.Admins && !call.Member.IsAdmin ? "refused.only-admins"
            : null;
    }
}
