using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>
/// The one answer a pressed button gets. It spins until then, and after some ten seconds an answer comes too late: a handler
/// that takes longer than a second finds it answered without words.
/// </summary>
internal sealed class CallbackAnswer(TelegramConnection connection, string query, TimeProvider time)
{
    private const int MostCharacters = 200;
    private static readonly TimeSpan WithoutWordsAfter = TimeSpan.FromSeconds(1);

    private int _given;

    /// <summary>Begins to wait for words.</summary>
    public void StartWaiting() => _ = GiveLaterAsync();

    /// <summary>Answers.</summary>
    /// <param name="words">What the person sees at the button; null for nothing.</param>
    /// <param name="isAlert">Whether they must close it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the person saw the words; false when the button was answered before, or too late.</returns>
    public async Task<bool> GiveAsync(string? words, bool isAlert, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _given, 1) == 1)
        {
            return false;
        }

        try
        {
            await connection.Calls.AnswerCallbackQuery(
                callbackQueryId: query, text: words?.ShortenedTo(MostCharacters), showAlert: isAlert, cancellationToken: cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task GiveLaterAsync()
    {
        await Task.Delay(WithoutWordsAfter, time);
        await GiveAsync(null, isAlert: false, CancellationToken.None);
    }
}
