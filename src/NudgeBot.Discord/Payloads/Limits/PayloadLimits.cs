using NudgeBot.Discord.Interactions;

namespace NudgeBot.Discord.Payloads;

/// <summary>
/// Says what Discord would refuse before it is sent. Every send asks this by itself and answers
/// <see cref="Rest.NotSentReason.LimitExceeded"/>; ask it early to fit a text or to test a catalogue of commands.
/// </summary>
public static class PayloadLimits
{
    /// <summary>Checks a message.</summary>
    public static IReadOnlyList<LimitViolation> Check(MessageCreate message) => Collect(check =>
    {
        check.Message("", message.Content, message.Embeds, message.Components, message.Files, message.Flags, mustHoldSomething: true);
        check.Mentions("allowed_mentions", message.AllowedMentions);
    });

    /// <summary>Checks an edit.</summary>
    public static IReadOnlyList<LimitViolation> Check(MessageEdit edit) => Collect(check =>
    {
        check.Edit("", edit);
        check.Mentions("allowed_mentions", edit.AllowedMentions);
    });

    /// <summary>Checks a follow-up.</summary>
    public static IReadOnlyList<LimitViolation> Check(InteractionMessage message) => Collect(check =>
    {
        check.Message("", message.Content, message.Embeds, message.Components, message.Files, message.Flags, mustHoldSomething: true);
        check.Mentions("allowed_mentions", message.AllowedMentions);
    });

    /// <summary>Checks a forum's new thread.</summary>
    public static IReadOnlyList<LimitViolation> Check(ForumThreadCreate thread) => Collect(check =>
    {
        check.Length("name", thread.Name, 1, 100);
        check.Count("applied_tags", thread.AppliedTags?.Count ?? 0, 0, 5);
        var message = thread.Message;
        check.Message("message", message.Content, message.Embeds, message.Components, message.Files, message.Flags, mustHoldSomething: true);
        check.Mentions("message.allowed_mentions", message.AllowedMentions);
    });

    /// <summary>Checks an answer to an interaction.</summary>
    public static IReadOnlyList<LimitViolation> Check(InteractionResponse response) => Collect(response.CheckLimits);

    /// <summary>Checks a whole catalogue of commands.</summary>
    public static IReadOnlyList<LimitViolation> Check(IReadOnlyList<CommandDefinition> commands) =>
        Collect(check => check.Commands(commands));

    private static IReadOnlyList<LimitViolation> Collect(Action<LimitCheck> inspect)
    {
        var check = new LimitCheck();
        inspect(check);
        return check.Found;
    }
}
