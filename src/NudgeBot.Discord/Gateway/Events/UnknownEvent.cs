namespace NudgeBot.Discord.Gateway;

/// <summary>Something that this library does not know or could not read; skip it.</summary>
/// <param name="Name">Discord's name for it.</param>
public sealed record UnknownEvent(string Name) : GatewayEvent;
