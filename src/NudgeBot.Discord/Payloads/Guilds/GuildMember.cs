namespace NudgeBot.Discord.Payloads;

/// <summary>A user's membership in a guild.</summary>
public sealed record GuildMember
{
    /// <summary>Who it is; absent in MESSAGE_CREATE, where the author says it.</summary>
    public User? User { get; init; }

    /// <summary>The name in this guild, when one is set.</summary>
    public string? Nick { get; init; }

    /// <summary>The roles held, without everyone's.</summary>
    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>
    /// All permissions in the channel of the interaction, overwrites and ownership included. Only in interactions; null elsewhere.
    /// </summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Until when the member is timed out, in UTC; an instant in the past or null means not at all.</summary>
    public DateTimeOffset? CommunicationDisabledUntil { get; init; }

    /// <summary>Whether the member has yet to accept the guild's rules.</summary>
    public bool Pending { get; init; }
}
