namespace NudgeBot.Discord.Payloads;

/// <summary>A guild, which Discord's clients call a server. In an outage only <see cref="Id"/> and <see cref="Unavailable"/> are there.</summary>
public sealed record Guild
{
    /// <summary>The guild's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name, 2 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Who owns the guild.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>The guild's language, such as "en-US".</summary>
    public string? PreferredLocale { get; init; }

    /// <summary>True while Discord has an outage; null is "available".</summary>
    public bool? Unavailable { get; init; }

    /// <summary>How many members there are; only in GUILD_CREATE.</summary>
    public int? MemberCount { get; init; }

    /// <summary>How many members there are about; only when asked for with counts.</summary>
    public int? ApproximateMemberCount { get; init; }

    /// <summary>When the bot joined, in UTC; only in GUILD_CREATE.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>What the guild can do, in Discord's upper-case words.</summary>
    public IReadOnlyList<string> Features { get; init => field = value ?? []; } = [];

    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles { get; init => field = value ?? []; } = [];

    /// <summary>The channels without threads; only in GUILD_CREATE.</summary>
    public IReadOnlyList<Channel> Channels { get; init => field = value ?? []; } = [];

    /// <summary>The active threads that the bot can see; only in GUILD_CREATE.</summary>
    public IReadOnlyList<Channel> Threads { get; init => field = value ?? []; } = [];
}
