namespace NudgeBot.Discord.Gateway;

/// <summary>How a shard fares.</summary>
/// <param name="ShardId">The shard, from 0.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Latency">How long the last heartbeat took to be acknowledged; null before the first.</param>
/// <param name="IsHeldUp">Whether it has stopped reading because <see cref="DiscordGateway.Dispatches"/> is full.</param>
/// <param name="Reconnects">How many connections it has made after the first.</param>
public sealed record ShardStatus(int ShardId, ShardState State, TimeSpan? Latency, bool IsHeldUp, int Reconnects);
