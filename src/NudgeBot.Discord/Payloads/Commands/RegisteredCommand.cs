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

    /// <summary>The name per Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>What it does.</summary>
    public string? Description { get; init; }

    /// <summary>The description per Discord locale; only when the list was asked for with it, as this library does.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>The options or sub-commands.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>What a member needs by default.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used; null is everywhere.</summary>
    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>For which installations it is.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Changes whenever Discord changes the command.</summary>
    public Snowflake? Version { get; init; }

    /// <summary>What users type to see and call the command, sub-command names included.</summary>
    public string Mention(params IReadOnlyList<string> path) => $"</{string.Join(' ', path.Prepend(Name))}:{Id}>";

    /// <summary>
    /// The command as it would be registered again, for <see cref="CommandFingerprint"/>: what only repeats a default is left
    /// out.
    /// </summary>
    public CommandDefinition ToDefinition() => new()
    {
        Name = Name ?? "",
        NameLocalizations = NameLocalizations,
        Description = Description ?? "",
        DescriptionLocalizations = DescriptionLocalizations,
        Type = Type,
        Options = WithoutDefaults(Options),
        DefaultMemberPermissions = DefaultMemberPermissions,
        Contexts = Contexts,
        IntegrationTypes = IntegrationTypes,
    };

    private static List<CommandOption>? WithoutDefaults(IReadOnlyList<CommandOption>? options) =>
        options?.Select(option => option with
        {
            Required = option.Required is true ? true : null,
            Autocomplete = option.Autocomplete is true ? true : null,
            Options = WithoutDefaults(option.Options),
        }).ToList();
}
