using NudgeBot.Core.Messages;
using Telegram.Bot.Types.ReplyMarkups;

namespace NudgeBot.Platforms.Telegram.Rendering;

/// <summary>
/// Lays out buttons. Telegram gives the buttons of a row equal widths and cuts labels that do not fit a phone: a row holds at
/// most eight buttons, and only as many as leave room for its longest label; the rest goes to further rows.
/// </summary>
internal static class TelegramKeyboard
{
    /// <summary>The most buttons in a row, and under a message.</summary>
    private const int MostInRow = 8;
    private const int MostUnderMessage = 100;

    // About what a phone shows of one row.
    private const int CharactersInRow = 40;

    /// <summary>The keyboard of rows of buttons; null when there is none.</summary>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows)
    {
        var fitting = new List<List<InlineKeyboardButton>>();
        var left = MostUnderMessage;
        foreach (var row in rows)
        {
            var longest = 0;
            List<InlineKeyboardButton>? line = null;
            foreach (var button in row.Where(IsPossible).Take(left))
            {
                longest = Math.Max(longest, button.Label.Length);
                if (line is null || line.Count == MostInRow || (line.Count + 1) * longest > CharactersInRow)
                {
                    fitting.Add(line = []);
                    longest = button.Label.Length;
                }

                line.Add(ToTelegram(button));
                left--;
            }
        }

        return fitting.Count == 0 ? null : new InlineKeyboardMarkup(fitting);
    }

    /// <summary>Whether Telegram takes this address for a link.</summary>
    public static bool Opens(Uri link) => link is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static bool IsPossible(Button button) => button.Payload is not null || (button.Link is { } link && Opens(link));

    private static InlineKeyboardButton ToTelegram(Button button) => button.Payload is { } payload
        ? InlineKeyboardButton.WithCallbackData(button.Label, payload)
        : InlineKeyboardButton.WithUrl(button.Label, button.Link!.AbsoluteUri);
}
