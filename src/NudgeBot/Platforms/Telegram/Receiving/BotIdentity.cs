namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Who the bot is on Telegram.</summary>
/// <param name="Id">Its user id.</param>
/// <param name="Username">Its name without the @.</param>
internal sealed record BotIdentity(long Id, string Username);
