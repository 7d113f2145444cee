using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NudgeBot.Platforms.Telegram;

/// <summary>
/// Keeps the command menus and the words of the bot's profile as the command descriptions and phrases have them, in every
/// language. Only what differs is written.
/// </summary>
internal sealed class TelegramMenus(
    TelegramConnection connection,
    IEnumerable<IChatCommand> commands,
    PhraseLibrary phrases,
    TimeProvider time,
    ILogger<TelegramMenus> logger)
{
    private const int MostTries = 3;
    private const int LongestSummary = 256;
    private const int LongestDescription = 512;
    private const int LongestShortDescription = 120;

    /// <summary>Registers them. A failure is logged; the bot works without menus.</summary>
    public async Task RegisterAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var language in phrases.Languages)
            {
                var say = phrases.In(language);
                // Two letters; without a code it is for everybody who has no menu of their own language.
                var code = language == PhraseLibrary.Original ? null : language.Split('-')[0];
                await RegisterMenusAsync(say, code, stopping);
                await RegisterProfileAsync(say, code, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // At the next start.
        }
        catch (Exception failure) when (failure is RequestException or KeyNotFoundException)
        {
            logger.LogWarning(
                "Telegram's command menus are not up to date: {Reason}. They are tried again at the next start.",
                failure is KeyNotFoundException ? failure.Message : TelegramOutcomes.Describe(failure));
        }
    }

    private async Task RegisterMenusAsync(Phrasebook say, string? code, CancellationToken stopping)
    {
        var alone = MenuOf(say, command => command.Places.HasFlag(Places.Private));
        var everyone = MenuOf(say, command => command.Places.HasFlag(Places.Groups) && command.Audience == Audience.Everyone);
        var admins = MenuOf(say, command => command.Places.HasFlag(Places.Groups));
        foreach (var (scope, menu) in new (BotCommandScope Scope, IReadOnlyList<BotCommand> Menu)[]
        {
            (BotCommandScope.Default(), alone),
            (BotCommandScope.AllPrivateChats(), alone),
            (BotCommandScope.AllGroupChats(), everyone),
            (BotCommandScope.AllChatAdministrators(), admins),
        })
        {
            var shown = await AskAsync(() => connection.Calls.GetMyCommands(scope: scope, languageCode: code, cancellationToken: stopping), stopping);
            if (!shown.Select(WordsOf).SequenceEqual(menu.Select(WordsOf)))
            {
                await AskAsync(
                    async () =>
                    {
                        await connection.Calls.SetMyCommands(commands: menu, scope: scope, languageCode: code, cancellationToken: stopping);
                        return menu;
                    },
                    stopping);
            }
        }
    }

    private async Task RegisterProfileAsync(Phrasebook say, string? code, CancellationToken stopping)
    {
        if (say.Has("bot.description"))
        {
            var wanted = say.Text("bot.description").ShortenedTo(LongestDescription);
            var shown = await AskAsync(() => connection.Calls.GetMyDescription(languageCode: code, cancellationToken: stopping), stopping);
            if (shown.Description != wanted)
            {
                await connection.Calls.SetMyDescription(description: wanted, languageCode: code, cancellationToken: stopping);
            }
        }

        if (say.Has("bot.short-description"))
        {
            var wanted = say.Text("bot.short-description").ShortenedTo(LongestShortDescription);
            var shown = await AskAsync(() => connection.Calls.GetMyShortDescription(languageCode: code, cancellationToken: stopping), stopping);
            if (shown.ShortDescription != wanted)
            {
                await connection.Calls.SetMyShortDescription(shortDescription: wanted, languageCode: code, cancellationToken: stopping);
            }
        }
    }

    private List<BotCommand> MenuOf(Phrasebook say, Func<CommandDescription, bool> belongs) =>
    [
        .. commands.Select(command => command.Description)
            .Where(command => command.Listed && command.IsOn(TelegramPlatform.PlatformName) && belongs(command))
            .OrderBy(command => command.Order)
            .Select(command => new BotCommand(command.Name, say.Text($"command.{command.Name}.summary").ShortenedTo(LongestSummary))),
    ];

    // These methods have small limits of their own, which the first start meets.
    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken stopping)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ask();
            }
            catch (ApiRequestException refusal) when (refusal is { ErrorCode: 429, Parameters.RetryAfter: { } seconds } && tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Max(1, seconds)), time, stopping);
            }
        }
    }

    private static (string Name, string Summary) WordsOf(BotCommand command) => (command.Command, command.Description);
}
