using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>Answers with a message now.</summary>
/// <param name="Data">The message.</param>
public sealed record MessageResponse(InteractionMessage Data) : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.ChannelMessageWithSource;

    internal override void CheckLimits(LimitCheck check)
    {
        check.Message("data", Data.Content, Data.Embeds, Data.Components, Data.Flags, mustHoldSomething: true);
        check.Mentions("data.allowed_mentions", Data.AllowedMentions);
    }
}
