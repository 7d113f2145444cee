namespace NudgeBot.Discord.Payloads;

/// <summary>A command as Discord knows it.</summary>
public sealed record RegisteredCommand
{
    /// <summary>The id, for mentioning it in a text: &lt;/name:id&gt;.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The default name.</summary>
    public string? Name { get; init; }

    /// <summary>How it is called.</summary>
    public CommandType Type { get; init; }

    /// <summary>The guild; null for commands of all.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Changes whenever Discord changes the command.</summary>
    public Snowflake? Version { get; init; }

    /// <summary>What users type to see and call the command, sub-command names included.</summary>
    public string Mention(params IReadOnlyList<string> path) => $"</{string.Join(' ', path.Prepend(Name))}:{Id}>";
}
