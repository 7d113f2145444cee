using System.Security.Cryptography;
using System.Text.Json;

namespace NudgeBot.Discord.Payloads;

/// <summary>Tells whether a catalogue of commands is the one that was registered before.</summary>
public static class CommandFingerprint
{
    /// <summary>
    /// The SHA-256, in hex, of what would be registered. The order of commands and of localizations does not matter; the order
    /// of options and choices does, since users see it.
    /// </summary>
    public static string Of(IReadOnlyList<CommandDefinition> commands)
    {
        IReadOnlyList<CommandDefinition> canonical =
        [
            .. commands
                .OrderBy(command => command.Type)
                .ThenBy(command => command.Name, StringComparer.Ordinal)
                .Select(command => command with
                {
                    NameLocalizations = Sorted(command.NameLocalizations),
                    DescriptionLocalizations = Sorted(command.DescriptionLocalizations),
                    Options = Canonical(command.Options),
                    Contexts = command.Contexts?.Order().ToList(),
                    IntegrationTypes = command.IntegrationTypes?.Order().ToList(),
                }),
        ];
        var json = JsonSerializer.SerializeToUtf8Bytes(canonical, DiscordJson.Default.IReadOnlyListCommandDefinition);
        return Convert.ToHexStringLower(SHA256.HashData(json));
    }

    private static List<CommandOption>? Canonical(IReadOnlyList<CommandOption>? options) => options is null or []
        ? null
        : [.. options.Select(option => option with
        {
            NameLocalizations = Sorted(option.NameLocalizations),
            DescriptionLocalizations = Sorted(option.DescriptionLocalizations),
            Options = Canonical(option.Options),
            Choices = option.Choices?.Select(choice => choice with { NameLocalizations = Sorted(choice.NameLocalizations) }).ToList(),
        })];

    private static SortedDictionary<string, string>? Sorted(IReadOnlyDictionary<string, string>? localized) =>
        localized is null or { Count: 0 } ? null : new SortedDictionary<string, string>(localized.ToDictionary(), StringComparer.Ordinal);
}
