namespace NudgeBot.Discord.Payloads;

/// <summary>Something that a select of users, roles or channels has chosen from the start.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">"user", "role" or "channel".</param>
public sealed record SelectDefaultValue(Snowflake Id, string Type);
