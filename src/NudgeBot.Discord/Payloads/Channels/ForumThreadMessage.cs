namespace NudgeBot.Discord.Payloads;

/// <summary>The first message of a forum's thread.</summary>
public sealed record ForumThreadMessage : MessageBody;
