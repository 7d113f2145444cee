namespace NudgeBot.Discord.Gateway;

/// <summary>A session was taken up again and everything missed has been sent.</summary>
public sealed record ResumedEvent : GatewayEvent;
