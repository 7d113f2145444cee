namespace NudgeBot.Discord.Payloads;

/// <summary>A file of a message as Discord gives it.</summary>
public sealed record MessageAttachment
{
    /// <summary>The attachment's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The file's name, as Discord cleaned it.</summary>
    public string? Filename { get; init; }

    /// <summary>The alt text; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where it can be had for some time.</summary>
    public string? Url { get; init; }
}
