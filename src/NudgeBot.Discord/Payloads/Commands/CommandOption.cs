namespace NudgeBot.Discord.Payloads;

/// <summary>An option or sub-command of a command to register.</summary>
public sealed record CommandOption
{
    /// <summary>What it holds.</summary>
    public required CommandOptionType Type { get; init; }

    /// <summary>The name, 1 to 32 characters, lower case, without spaces.</summary>
    public required string Name { get; init; }

    /// <summary>The name per Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>What it is for, 1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description per Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether it must be given; null is false.</summary>
    public bool? Required { get; init; }

    /// <summary>Up to 25 fixed values; not together with <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>The options of a sub-command, or the sub-commands of a group.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Which kinds of channel are offered; null is all.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>The smallest number.</summary>
    public double? MinValue { get; init; }

    /// <summary>The largest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>The fewest characters, 0 to 6000.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters, 1 to 6000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the bot proposes values while the user types; null is false.</summary>
    public bool? Autocomplete { get; init; }
}
