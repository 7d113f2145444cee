namespace NudgeBot.Discord.Payloads;

/// <summary>A command to register.</summary>
public sealed record CommandDefinition
{
    /// <summary>The name, 1 to 32 characters; of slash commands lower case, without spaces.</summary>
    public required string Name { get; init; }

    /// <summary>The name per Discord locale, such as "de" or "pt-BR".</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>What it does, 1 to 100 characters; empty for menu commands.</summary>
    public required string Description { get; init; }

    /// <summary>The description per Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>How it is called.</summary>
    public CommandType Type { get; init; } = CommandType.ChatInput;

    /// <summary>Up to 25 options or sub-commands; required ones first.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>
    /// What a member needs by default; null is nothing, <see cref="Permissions.None"/> is "administrators only". The guild's
    /// administrators can change it, so check again when the command is used.
    /// </summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used; null is everywhere. Not for commands of one guild.</summary>
    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>For which installations it is; null takes the application's own.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }
}
