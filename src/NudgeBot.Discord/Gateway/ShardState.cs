namespace NudgeBot.Discord.Gateway;

/// <summary>What a shard is doing.</summary>
public enum ShardState
{
    /// <summary>Waiting for its next try, or for its turn to start a session.</summary>
    Waiting,

    /// <summary>Opening a connection.</summary>
    Connecting,

    /// <summary>Starting a session or taking one up again.</summary>
    Authenticating,

    /// <summary>Receiving events.</summary>
    Ready,

    /// <summary>Ended.</summary>
    Stopped,
}
