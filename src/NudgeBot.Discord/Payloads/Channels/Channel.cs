namespace NudgeBot.Discord.Payloads;

/// <summary>A channel or a thread; in interactions and events some fields are missing.</summary>
public sealed record Channel
{
    /// <summary>The channel's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What kind it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The guild; null for direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The name; null for direct messages.</summary>
    public string? Name { get; init; }

    /// <summary>The category of a channel, or the channel of a thread.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>What roles and members may do here beyond their roles. Threads have none and follow their parent.</summary>
    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get; init => field = value ?? []; } = [];

    /// <summary>A thread's state; null for channels.</summary>
    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>The people in a direct message, without the bot.</summary>
    public IReadOnlyList<User> Recipients { get; init => field = value ?? []; } = [];

    /// <summary>The bot's own permissions here; only in an interaction's resolved channels.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The invoking user's permissions here; only in an interaction's resolved channels.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>The newest message or forum thread.</summary>
    public Snowflake? LastMessageId { get; init; }

    /// <summary>A forum's or channel's own switches; bit 4 of a forum says that a new thread needs a tag.</summary>
    public long Flags { get; init; }

    /// <summary>The tags a forum offers.</summary>
    public IReadOnlyList<ForumTag> AvailableTags { get; init => field = value ?? []; } = [];
}
