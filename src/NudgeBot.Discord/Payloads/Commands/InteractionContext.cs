namespace NudgeBot.Discord.Payloads;

/// <summary>Where a command can be used or was used.</summary>
public enum InteractionContext
{
    /// <summary>In guilds.</summary>
    Guild = 0,

    /// <summary>In direct messages with the bot.</summary>
    BotDirectMessage = 1,

    /// <summary>In direct messages of others; needs <see cref="IntegrationType.UserInstall"/>.</summary>
    PrivateChannel = 2,
}
