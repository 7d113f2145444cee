using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Receiving;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord;

/// <summary>
/// Keeps the slash commands as the command descriptions and phrases have them, in every language that Discord knows. They are
/// written only when they differ, for Discord counts writes.
/// </summary>
internal sealed class DiscordCommands(
    DiscordConnection connection, CommandCatalogue catalogue, PhraseLibrary phrases, ILogger<DiscordCommands> logger)
{
    private const int LongestDescription = 100;

    /// <summary>The commands as they should be.</summary>
    public IReadOnlyList<CommandDefinition> Wanted =>
        [.. catalogue.Descriptions.Where(command => command.Listed && command.IsOn(DiscordPlatform.PlatformName)).Select(Define)];

    /// <summary>Registers them. A failure is logged; what is registered already goes on working.</summary>
    public async Task RegisterAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var wanted = Wanted;
        var registered = await connection.Rest.Commands.ListAsync(application, cancellationToken);
        if (registered.Succeeded
            && CommandFingerprint.Of([.. registered.Value.Select(command => command.ToDefinition())]) == CommandFingerprint.Of(wanted))
        {
            return;
        }

        var written = await connection.Rest.Commands.OverwriteAsync(application, wanted, cancellationToken);
        if (written.Succeeded)
        {
            logger.LogInformation("Discord shows {Count} commands.", wanted.Count);
        }
        else
        {
            logger.LogWarning(
                "Discord's commands are not up to date ({Reason}). They are tried again at the next start.", DiscordOutcomes.Describe(written.Failure));
        }
    }

    private CommandDefinition Define(CommandDescription command)
    {
        var key = $"command.{command.Name}.summary";
        return new CommandDefinition
        {
            Name = command.Name,
            NameLocalizations = Localize($"command-name.{command.Name}.name"),
            Description = phrases.In(PhraseLibrary.Original).Text(key).ShortenedTo(LongestDescription),
            DescriptionLocalizations = Localize(key),
            Options = command.Argument is { } argument ? [Define(command, argument)] : null,
            DefaultMemberPermissions = command.Audience == Audience.Admins ? Permissions.ManageGuild : null,
            Contexts = ContextsOf(command.Places),
            IntegrationTypes = [IntegrationType.GuildInstall, IntegrationType.UserInstall],
        };
    }

    private CommandOption Define(CommandDescription command, CommandArgument argument)
    {
        var key = $"command.{command.Name}.{argument.Name}";
        return new CommandOption
        {
            Type = CommandOptionType.Text,
            Name = argument.Name,
            NameLocalizations = Localize($"command-name.{command.Name}.{argument.Name}"),
            Description = phrases.In(PhraseLibrary.Original).Text(key).ShortenedTo(LongestDescription),
            DescriptionLocalizations = Localize(key),
            Required = argument.Required ? true : null,
            Autocomplete = DiscordSuggestions.Has(command.Name) ? true : null,
        };
    }

    // Discord falls back to the plain words by itself, but from one English to the other only when one is named.
    private Dictionary<string, string>? Localize(string key) =>
        phrases.Languages.Count > 1 && phrases.In(PhraseLibrary.Original).Has(key)
            ? phrases.Languages
                .SelectMany(language => DiscordLocales.Of(language).Select(locale => (locale, language)))
                .ToDictionary(pair => pair.locale, pair => phrases.In(pair.language).Text(key).ShortenedTo(LongestDescription))
            : null;

    // What concerns one person can be asked for among others too, where their own installation brings the bot along.
    private static List<InteractionContext> ContextsOf(Places places)
    {
        List<InteractionContext> contexts = [];
        if (places.HasFlag(Places.Groups))
        {
            contexts.Add(InteractionContext.Guild);
        }

        if (places.HasFlag(Places.Private))
        {
            contexts.AddRange([InteractionContext.BotDirectMessage, InteractionContext.PrivateChannel]);
        }

        return contexts;
    }
}
