using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>Edits the message that the component is on, now.</summary>
/// <param name="Data">The changes.</param>
public sealed record UpdateMessageResponse(MessageEdit Data) : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.UpdateMessage;

    internal override IReadOnlyList<MessageFile> Files => Data.FilesOrNone;

    internal override void CheckLimits(LimitCheck check)
    {
        check.Edit("data", Data);
        check.Mentions("data.allowed_mentions", Data.AllowedMentions);
    }
}
