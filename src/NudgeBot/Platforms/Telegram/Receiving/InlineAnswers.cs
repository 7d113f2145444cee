using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Phrases;
using NudgeBot.Platforms.Telegram.Rendering;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.InlineQueryResults;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>Answers whoever types the bot's name and some words into any chat: nudges and answers to share there.</summary>
internal sealed class InlineAnswers(
    TelegramConnection connection, IShareSearch search, TelegramLinks links, PhraseLibrary phrases)
{
    private const string Welcome = "inline";

    // Guides change seldom, and help lines should follow their file soon.
    private static readonly TimeSpan Cached = TimeSpan.FromMinutes(5);

    /// <summary>Answers a query; one that came too late is passed over.</summary>
    public async Task AnswerAsync(InlineQuery query, CancellationToken cancellationToken)
    {
        var language = query.From.LanguageCode;
        var say = phrases.In(language);
        var found = await search.FindAsync(query.Query, language, cancellationToken);
        try
        {
            // Results are in the person's language, so that they are nobody else's to be shown.
            await connection.Calls.AnswerInlineQuery(
                inlineQueryId: query.Id,
                results: found.Select(one => TelegramInline.Render(one, links.To(one.Place), say)),
                cacheTime: (int)Cached.TotalSeconds,
                isPersonal: true,
                button: found.Count > 0 ? null : new InlineQueryResultsButton(say.Text("share.ask")) { StartParameter = Welcome },
                cancellationToken: cancellationToken);
        }
        catch (ApiRequestException late) when (late.ErrorCode == 400 && late.Message.Contains("query is too old", StringComparison.OrdinalIgnoreCase))
        {
            // The person has typed on.
        }
    }
}
