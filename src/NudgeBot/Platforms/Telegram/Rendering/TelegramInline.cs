using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace NudgeBot.Platforms.Telegram.Rendering;

/// <summary>Gives what is shared the form of a result of inline mode.</summary>
internal static class TelegramInline
{
    private const int LongestSummary = 160;
    private const string Unplaced = "help-lines";

    /// <summary>A result.</summary>
    /// <param name="shared">What it shares.</param>
    /// <param name="link">Where the bot goes on with it; null for nowhere.</param>
    /// <param name="say">The words of the button that leads there.</param>
    public static InlineQueryResultArticle Render(Shareable shared, Uri? link, Phrasebook say)
    {
        var part = TelegramRendering.Render(shared.Message)[0];
        return new InlineQueryResultArticle(
            shared.Place.Length > 0 ? shared.Place : Unplaced,
            shared.Title,
            new InputTextMessageContent(part.Html)
            {
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = new() { IsDisabled = true },
            })
        {
            Description = shared.Summary.ShortenedTo(LongestSummary),
            ReplyMarkup = link is null ? null : new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl(say.Text("share.more"), link.AbsoluteUri)),
        };
    }
}
