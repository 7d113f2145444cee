namespace NudgeBot.Discord.Gateway;

/// <summary>Why Discord closed a gateway connection.</summary>
public enum GatewayCloseCode
{
    /// <summary>Discord does not know.</summary>
    UnknownError = 4000,

    /// <summary>An unknown opcode was sent.</summary>
    UnknownOpcode = 4001,

    /// <summary>An unreadable or too long frame was sent.</summary>
    DecodeError = 4002,

    /// <summary>Something was sent before identifying, or the session is no longer valid.</summary>
    NotAuthenticated = 4003,

    /// <summary>The token is wrong. Final.</summary>
    AuthenticationFailed = 4004,

    /// <summary>Identified twice on one connection.</summary>
    AlreadyAuthenticated = 4005,

    /// <summary>Resumed with a wrong sequence number.</summary>
    InvalidSequence = 4007,

    /// <summary>Too many frames were sent.</summary>
    RateLimited = 4008,

    /// <summary>The session timed out.</summary>
    SessionTimedOut = 4009,

    /// <summary>The shard is none of the count. Final.</summary>
    InvalidShard = 4010,

    /// <summary>The bot is in too many guilds for so few shards. Final for this count.</summary>
    ShardingRequired = 4011,

    /// <summary>The gateway version is gone. Final.</summary>
    InvalidApiVersion = 4012,

    /// <summary>The intents are no valid number. Final.</summary>
    InvalidIntents = 4013,

    /// <summary>A privileged intent is not switched on for the application. Final.</summary>
    DisallowedIntents = 4014,
}
