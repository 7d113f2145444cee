namespace NudgeBot.Discord.Rest;

/// <summary>Why Discord refused one field of a payload.</summary>
/// <param name="Path">The field, such as "embeds.0.title".</param>
/// <param name="Code">Discord's reason, such as "BASE_TYPE_MAX_LENGTH".</param>
/// <param name="Message">Discord's words.</param>
public sealed record DiscordFieldError(string Path, string Code, string Message);
