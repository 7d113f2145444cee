namespace NudgeBot.Discord.Payloads;

/// <summary>A thread's state.</summary>
public sealed record ThreadMetadata
{
    /// <summary>Whether it is closed for inactivity or by hand; a message to an unlocked one opens it again.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether only those who may manage threads can open it again or write in it.</summary>
    public bool Locked { get; init; }

    /// <summary>After how many minutes without activity it closes: 60, 1440, 4320 or 10080.</summary>
    public int AutoArchiveDuration { get; init; }

    /// <summary>When it was last closed or opened, in UTC.</summary>
    public DateTimeOffset? ArchiveTimestamp { get; init; }
}
