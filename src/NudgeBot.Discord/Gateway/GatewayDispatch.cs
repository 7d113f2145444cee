namespace NudgeBot.Discord.Gateway;

/// <summary>An event with its place in the stream. Discord may send an event never, once or several times.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Session">The session as it is once this event is handled: what to keep for a restart.</param>
public sealed record GatewayDispatch(GatewayEvent Event, GatewaySession Session);
