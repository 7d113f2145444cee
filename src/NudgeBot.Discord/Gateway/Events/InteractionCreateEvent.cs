using NudgeBot.Discord.Interactions;

namespace NudgeBot.Discord.Gateway;

/// <summary>A user did something that wants an answer within three seconds.</summary>
/// <param name="Interaction">What they did.</param>
public sealed record InteractionCreateEvent(Interaction Interaction) : GatewayEvent;
