namespace NudgeBot.Discord.Gateway;

/// <summary>
/// Where a session can be taken up again within some minutes, even by another process. Keep the one of the last event whose
/// effects are stored: what came after it is sent again.
/// </summary>
/// <param name="ShardId">The shard, from 0.</param>
/// <param name="ShardCount">How many shards there were; with another count the session is of no use.</param>
/// <param name="SessionId">Discord's name for the session. With the token it opens the session, so store it as a secret.</param>
/// <param name="ResumeUrl">Where to connect.</param>
/// <param name="Sequence">The number of the last event.</param>
public sealed record GatewaySession(int ShardId, int ShardCount, string SessionId, string ResumeUrl, int Sequence)
{
    /// <summary>Without the session's name.</summary>
    public override string ToString() => $"shard {ShardId} of {ShardCount} at {Sequence}";
}
