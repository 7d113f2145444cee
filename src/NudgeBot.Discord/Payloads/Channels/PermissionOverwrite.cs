namespace NudgeBot.Discord.Payloads;

/// <summary>What one role or member may or may not do in one channel.</summary>
public sealed record PermissionOverwrite
{
    /// <summary>The role or the user.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Whom it is about.</summary>
    public PermissionOverwriteType Type { get; init; }

    /// <summary>Permissions added here.</summary>
    public Permissions Allow { get; init; }

    /// <summary>Permissions taken here.</summary>
    public Permissions Deny { get; init; }
}
