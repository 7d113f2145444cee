using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>What to do when the receiver's requests fail. Each kind of trouble is said once, until it is over.</summary>
internal sealed class PollingTroubles(TelegramConnection connection, TelegramHealth health, TimeProvider time, ILogger logger)
{
    private readonly Backoff _network = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    private readonly Backoff _conflict = new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60));

    /// <summary>Requests are answered again.</summary>
    public void Over()
    {
        if (_network.Failures + _conflict.Failures > 0)
        {
            logger.LogInformation("Telegram answers again.");
        }

        _network.Reset();
        _conflict.Reset();
    }

    /// <summary>Deals with a failure and waits as long as it asks for.</summary>
    /// <returns>False when asking again is of no use: the token is not accepted, or it is time to stop.</returns>
    public async Task<bool> HandleAsync(RequestException failure, CancellationToken stopping)
    {
        TimeSpan wait;
        switch (failure)
        {
            case ApiRequestException { ErrorCode: 401 or 404 }:
                health.Became(TelegramState.Refused);
                logger.LogError(
                    "The Telegram token is not accepted: it is wrong, or it was revoked. Telegram is off, the rest runs. "
                    + "Get a token from @BotFather and set Telegram__Token.");
                return false;
            case ApiRequestException { ErrorCode: 409 } conflict when IsAboutWebhook(conflict):
                wait = _conflict.Next();
                await RemoveWebhookAsync(stopping);
                break;
            case ApiRequestException { ErrorCode: 409 }:
                wait = _conflict.Next();
                if (_conflict.Failures == 1)
                {
                    logger.LogWarning(
                        "Somebody else receives this Telegram bot's updates. Right after a restart it is this bot's last "
                        + "request, which ends by itself. Otherwise the token runs in two places: stop one of them.");
                }

                break;
            case ApiRequestException { ErrorCode: 429, Parameters.RetryAfter: { } seconds }:
                wait = TimeSpan.FromSeconds(Math.Max(1, seconds));
                logger.LogInformation("Telegram asks to wait {Seconds} s before the next request for updates.", seconds);
                break;
            default:
                wait = _network.Next();
                if (_network.Failures == 1)
                {
                    logger.LogWarning(
                        "Telegram cannot be reached ({Reason}); trying until it can.", TelegramOutcomes.Describe(failure));
                }

                break;
        }

        health.Became(TelegramState.Connecting);
        await Task.Delay(wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }

    private static bool IsAboutWebhook(ApiRequestException conflict) =>
        conflict.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase);

    private async Task RemoveWebhookAsync(CancellationToken stopping)
    {
        try
        {
            await connection.Calls.DeleteWebhook(dropPendingUpdates: false, cancellationToken: stopping);
            logger.LogWarning("A webhook was set for this Telegram bot; it is removed, since the bot asks for its updates. None is lost.");
        }
        catch (RequestException failure)
        {
            logger.LogWarning(
                "A webhook is set for this Telegram bot and cannot be removed ({Reason}); trying again.",
                TelegramOutcomes.Describe(failure));
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }
}
