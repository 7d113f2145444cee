namespace NudgeBot.Discord.Payloads;

/// <summary>An emoji on a component or in a reaction: a Unicode one has only a name.</summary>
public sealed record Emoji
{
    /// <summary>The id of a custom emoji; null for a Unicode one.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The Unicode emoji itself, or the name of a custom one.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a custom emoji moves.</summary>
    public bool? Animated { get; init; }

    /// <summary>A Unicode emoji.</summary>
    public static Emoji Unicode(string emoji) => new() { Name = emoji };
}
