using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>Answers with a message now.</summary>
/// <param name="Data">The message.</param>
public sealed record MessageResponse(InteractionMessage Data) : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.ChannelMessageWithSource;

    internal override IReadOnlyList<MessageFile> Files => Data.Files;

    internal override void CheckLimits(LimitCheck check)
    {
        check.Message("data", Data.Content, Data.Embeds, Data.Components, Data.Files, Data.Flags, mustHoldSomething: true);
        check.Mentions("data.allowed_mentions", Data.AllowedMentions);
    }
}
