namespace NudgeBot.Discord.Payloads;

/// <summary>A framed part of a message. All embeds of a message share 6000 characters.</summary>
public sealed record Embed
{
    /// <summary>The heading, up to 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The text, up to 4096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Where the heading leads, up to 2048 characters. Embeds of one message with the same address collapse into one.</summary>
    public string? Url { get; init; }

    /// <summary>The colour of the edge, 0 to 0xFFFFFF.</summary>
    public int? Color { get; init; }

    /// <summary>An instant shown beside the footer in each reader's zone.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Who is named above.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>What is said below.</summary>
    public EmbedFooter? Footer { get; init; }

    /// <summary>A large picture.</summary>
    public EmbedImage? Image { get; init; }

    /// <summary>A small picture.</summary>
    public EmbedImage? Thumbnail { get; init; }

    /// <summary>Up to 25 named pieces.</summary>
    public IReadOnlyList<EmbedField> Fields { get; init => field = value ?? []; } = [];
}
