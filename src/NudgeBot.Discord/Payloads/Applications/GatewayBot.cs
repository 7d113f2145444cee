namespace NudgeBot.Discord.Payloads;

/// <summary>Where and how to connect to the gateway.</summary>
public sealed record GatewayBot
{
    /// <summary>The WebSocket address, without query.</summary>
    public required string Url { get; init; }

    /// <summary>How many shards Discord recommends.</summary>
    public int Shards { get; init; }

    /// <summary>How many sessions may still be started.</summary>
    public required SessionStartLimit SessionStartLimit { get; init; }
}
