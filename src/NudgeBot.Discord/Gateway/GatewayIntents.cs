namespace NudgeBot.Discord.Gateway;

/// <summary>Which events Discord sends. Interactions, READY and RESUMED come without any.</summary>
[Flags]
public enum GatewayIntents
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Guilds, channels, threads and roles.</summary>
    Guilds = 1 << 0,

    /// <summary>Members; privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Bans and the audit log.</summary>
    GuildModeration = 1 << 2,

    /// <summary>Emojis and stickers.</summary>
    GuildExpressions = 1 << 3,

    /// <summary>Integrations.</summary>
    GuildIntegrations = 1 << 4,

    /// <summary>Webhooks.</summary>
    GuildWebhooks = 1 << 5,

    /// <summary>Invites.</summary>
    GuildInvites = 1 << 6,

    /// <summary>Who is in voice channels.</summary>
    GuildVoiceStates = 1 << 7,

    /// <summary>Who is online; privileged.</summary>
    GuildPresences = 1 << 8,

    /// <summary>Messages in guilds; their text only when the bot is mentioned, unless <see cref="MessageContent"/>.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Reactions in guilds.</summary>
    GuildMessageReactions = 1 << 10,

    /// <summary>Who is typing in guilds.</summary>
    GuildMessageTyping = 1 << 11,

    /// <summary>Direct messages to the bot.</summary>
    DirectMessages = 1 << 12,

    /// <summary>Reactions in direct messages.</summary>
    DirectMessageReactions = 1 << 13,

    /// <summary>Who is typing in direct messages.</summary>
    DirectMessageTyping = 1 << 14,

    /// <summary>The text of every message; privileged.</summary>
    MessageContent = 1 << 15,
}
