using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>A command with its options. Names are always the default ones, never localized.</summary>
public sealed record CommandCall
{
    /// <summary>The command's id.</summary>
    public required Snowflake CommandId { get; init; }

    /// <summary>The command's name.</summary>
    public required string Name { get; init; }

    /// <summary>How it was called.</summary>
    public required CommandType CommandType { get; init; }

    /// <summary>The names of group and sub-command, outermost first; empty for a plain command.</summary>
    public required IReadOnlyList<string> SubCommands { get; init; }

    /// <summary>The options given, of the sub-command when there is one.</summary>
    public required IReadOnlyList<CommandOptionValue> Options { get; init; }

    /// <summary>What the ids among the options stand for.</summary>
    public required ResolvedData Resolved { get; init; }

    /// <summary>The user or message whose menu it was called from.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>The option of this name; null when it was not given.</summary>
    public CommandOptionValue? Option(string name) => Options.FirstOrDefault(option => option.Name == name);

    /// <summary>The text of an option; null when it was not given or is no text.</summary>
    public string? Text(string name) => Option(name)?.AsText();

    /// <summary>The whole number of an option; null when it was not given or is none.</summary>
    public long? WholeNumber(string name) => Option(name)?.AsWholeNumber();

    /// <summary>The number of an option; null when it was not given or is none.</summary>
    public double? Number(string name) => Option(name)?.AsNumber();

    /// <summary>The true or false of an option; null when it was not given or is neither.</summary>
    public bool? Flag(string name) => Option(name)?.AsFlag();

    /// <summary>The id of the user, role, channel or file of an option; null when it was not given or is none.</summary>
    public Snowflake? Id(string name) => Option(name)?.AsId();

    /// <summary>The channel of an option with the permissions there; null when it was not given.</summary>
    public Channel? Channel(string name) => Id(name) is { } id ? Resolved.Channels.GetValueOrDefault(id) : null;

    internal static CommandCall From(InteractionData data)
    {
        var path = new List<string>();
        var options = data.Options;
        while (options is [{ Type: CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup } sub, ..])
        {
            path.Add(sub.Name);
            options = sub.Options;
        }

        return new CommandCall
        {
            CommandId = data.Id ?? throw new JsonException("The command has no id."),
            Name = data.Name ?? throw new JsonException("The command has no name."),
            CommandType = data.Type,
            SubCommands = path,
            Options = [.. options.Select(option => new CommandOptionValue(option))],
            Resolved = data.Resolved ?? new ResolvedData(),
            TargetId = data.TargetId,
        };
    }
}
