using NudgeBot.Core.Delivery;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>
/// Tries again what a failed handler was to do: five times, not counting those at which the store or Telegram did not answer,
/// for then it is not the update's fault. One bad update never stops the others.
/// </summary>
internal sealed class HandlingRetries(IInboxStore inbox, TimeProvider time, ILogger<HandlingRetries> logger)
{
    private const int MostTries = 5;

    /// <summary>Handles an update.</summary>
    /// <returns>What the handler returned; null when it was given up.</returns>
    public async Task<T?> RunAsync<T>(long id, string kind, Func<Task<T>> handle, CancellationToken cancellationToken)
        where T : class
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        var tries = 0;
        while (true)
        {
            TimeSpan wait;
            try
            {
                return await handle();
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                // Its type and place, not its message, which may hold what somebody wrote.
                logger.LogError(
                    "Update {Id} ({Kind}) could not be handled: {Error}\n{Trace}", id, kind, error.GetType().FullName, error.StackTrace);
                if (!IsTelegramAway(error) && await StoreAnswersAsync(cancellationToken) && ++tries == MostTries)
                {
                    logger.LogError("Update {Id} ({Kind}) is given up.", id, kind);
                    return null;
                }

                wait = error is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : backoff.Next();
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private static bool IsTelegramAway(Exception error) =>
        error is RequestException and not ApiRequestException { ErrorCode: >= 400 and < 500 and not 429 };

    private async Task<bool> StoreAnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await inbox.LatestAsync(TelegramPlatform.PlatformName, cancellationToken);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
