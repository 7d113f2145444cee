namespace NudgeBot.Discord.Payloads;

/// <summary>A message as Discord gives it.</summary>
public sealed record Message
{
    /// <summary>The message's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The channel or thread it is in.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>The guild; only in events, and null there for direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Who wrote it.</summary>
    public User? Author { get; init; }

    /// <summary>The author's membership; only in events of guilds.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>
    /// The text. Empty without the message-content intent, except in direct messages, the bot's own, and those that mention it.
    /// </summary>
    public string Content { get; init => field = value ?? ""; } = "";

    /// <summary>When it was sent, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was last edited, in UTC.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>The kind: 0 ordinary, 19 reply, 20 command response; others are Discord's notices.</summary>
    public int Type { get; init; }

    /// <summary>The switches.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>The embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get; init => field = value ?? []; } = [];

    /// <summary>The components.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];

    /// <summary>The files.</summary>
    public IReadOnlyList<MessageAttachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>The users that it mentions.</summary>
    public IReadOnlyList<User> Mentions { get; init => field = value ?? []; } = [];

    /// <summary>What it replies to.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The webhook that wrote it; null for users and bots.</summary>
    public Snowflake? WebhookId { get; init; }
}
