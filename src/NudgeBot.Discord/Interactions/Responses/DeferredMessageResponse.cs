using System.Text.Json.Serialization;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>
/// Promises a message: the user sees "thinking" until the response is edited, within 15 minutes.
/// </summary>
/// <param name="Ephemeral">Whether only the user sees it; the later edit cannot change that.</param>
public sealed record DeferredMessageResponse([property: JsonIgnore] bool Ephemeral) : InteractionResponse
{
    /// <inheritdoc/>
    public override InteractionResponseType Type => InteractionResponseType.DeferredChannelMessageWithSource;

    /// <summary>What Discord is told of the message to come.</summary>
    public DeferredMessageData Data => new(Ephemeral ? MessageFlags.Ephemeral : MessageFlags.None);
}
