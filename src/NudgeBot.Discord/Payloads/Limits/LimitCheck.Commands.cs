using System.Text.RegularExpressions;

namespace NudgeBot.Discord.Payloads;

internal sealed partial class LimitCheck
{
    private const int MaxCommandText = 8000;

    public void Commands(IReadOnlyList<CommandDefinition> commands)
    {
        foreach (var (type, max) in new[] { (CommandType.ChatInput, 100), (CommandType.User, 15), (CommandType.Message, 15) })
        {
            Count($"commands of type {type}", commands.Count(command => command.Type == type), 0, max);
        }

        foreach (var command in commands)
        {
            Command(command);
        }

        foreach (var twice in commands.GroupBy(command => (command.Name, command.Type)).Where(same => same.Count() > 1))
        {
            Report(twice.Key.Name, "is registered twice");
        }
    }

    public void Choices(string path, IReadOnlyList<CommandChoice> choices)
    {
        Count(path, choices.Count, 0, 25);
        for (var index = 0; index < choices.Count; index++)
        {
            Length($"{path}[{index}].name", choices[index].Name, 1, 100);
            OptionalLength($"{path}[{index}].value", choices[index].Value as string, 100);
        }
    }

    private void Command(CommandDefinition command)
    {
        var isSlash = command.Type == CommandType.ChatInput;
        Localized(command.Name, command.Description, command.NameLocalizations, command.DescriptionLocalizations, isSlash);
        Options(command.Name, command.Options, depth: 0);
        if (command.Contexts?.Contains(InteractionContext.PrivateChannel) == true
            && command.IntegrationTypes?.Contains(IntegrationType.UserInstall) == false)
        {
            Report(command.Name, "is for direct messages of others, which needs the installation by a user");
        }

        if (isSlash && TextOf(command) is var text and > MaxCommandText)
        {
            Report(command.Name, $"has {text} characters of names, descriptions and values; Discord takes up to {MaxCommandText}");
        }
    }

    private void Options(string path, IReadOnlyList<CommandOption>? options, int depth)
    {
        if (options is null)
        {
            return;
        }

        Count(path + ".options", options.Count, 0, 25);
        var optionalSeen = false;
        foreach (var option in options)
        {
            var place = $"{path} {option.Name}";
            Localized(place, option.Description, option.NameLocalizations, option.DescriptionLocalizations, isSlash: true, option.Name);
            Choices(place + ".choices", option.Choices ?? []);
            if (option is { Autocomplete: true, Choices.Count: > 0 })
            {
                Report(place, "has both choices and autocomplete; Discord takes one of the two");
            }

            var nests = option.Type is CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup;
            if (nests && depth > (option.Type == CommandOptionType.SubCommandGroup ? 0 : 1))
            {
                Report(place, "is nested too deep; Discord takes command, group, sub-command");
            }

            if (option.Required == true && optionalSeen)
            {
                Report(place, "is required and stands after an optional one");
            }

            optionalSeen |= !nests && option.Required != true;
            Options(place, option.Options, depth + 1);
        }
    }

    private void Localized(
        string path,
        string description,
        IReadOnlyDictionary<string, string>? names,
        IReadOnlyDictionary<string, string>? descriptions,
        bool isSlash,
        string? name = null)
    {
        foreach (var (place, each) in Variants(path, name ?? path, names))
        {
            Length(place + ".name", each, 1, 32);
            if (isSlash && (!SlashName().IsMatch(each) || each.Any(letter => char.ToLowerInvariant(letter) != letter)))
            {
                Report(place + ".name", "has more than lower-case letters, digits, '-', '_' and apostrophes");
            }
        }

        foreach (var (place, each) in Variants(path, description, descriptions))
        {
            Length(place + ".description", each, isSlash ? 1 : 0, isSlash ? 100 : 0);
        }
    }

    private static IEnumerable<(string Place, string Text)> Variants(
        string path, string text, IReadOnlyDictionary<string, string>? localized) =>
        [(path, text), .. (localized ?? new Dictionary<string, string>()).Select(each => ($"{path} ({each.Key})", each.Value))];

    // Discord counts the longest localization of each text.
    private static int TextOf(CommandDefinition command) =>
        Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations)
        + (command.Options ?? []).Sum(TextOf);

    private static int TextOf(CommandOption option) =>
        Longest(option.Name, option.NameLocalizations) + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + ((choice.Value as string)?.Length ?? 0))
        + (option.Options ?? []).Sum(TextOf);

    private static int Longest(string text, IReadOnlyDictionary<string, string>? localized) =>
        Math.Max(text.Length, localized?.Values.Select(each => each.Length).DefaultIfEmpty(0).Max() ?? 0);

    // Devanagari and Thai write vowels as marks, which are not letters.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashName();
}
