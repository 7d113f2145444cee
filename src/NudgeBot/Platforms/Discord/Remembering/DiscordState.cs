using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Platforms.Discord.Remembering;

/// <summary>What one run leaves to the next.</summary>
internal sealed record DiscordState
{
    /// <summary>Nothing.</summary>
    public static DiscordState Empty { get; } = new();

    /// <summary>When it was kept, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The bot's application; null when it was never told.</summary>
    public Snowflake? Application { get; init; }

    /// <summary>The gateway's sessions, each at the last event whose effects are stored.</summary>
    public IReadOnlyList<GatewaySession> Sessions { get; init; } = [];

    /// <summary>The servers that the bot was in.</summary>
    public IReadOnlyList<KnownServer> Servers { get; init; } = [];
}
