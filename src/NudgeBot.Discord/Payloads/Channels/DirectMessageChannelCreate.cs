namespace NudgeBot.Discord.Payloads;

/// <summary>Whom to open a direct message channel with.</summary>
/// <param name="RecipientId">The user.</param>
internal sealed record DirectMessageChannelCreate(Snowflake RecipientId);
