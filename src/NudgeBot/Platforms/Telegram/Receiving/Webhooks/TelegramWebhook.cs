using Microsoft.Extensions.Options;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram.Receiving.Webhooks;

/// <summary>Has Telegram post its updates to this bot's address, and looks now and then whether it does.</summary>
internal sealed class TelegramWebhook(
    TelegramConnection connection,
    TelegramWebhookSecret secret,
    TelegramHealth health,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramWebhook> logger)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    /// <summary>Sets the webhook, and again when somebody took it away, until told to stop or the token is not accepted.</summary>
    public async Task KeepAsync(CancellationToken stopping)
    {
        var troubles = new PollingTroubles(connection, health, time, logger);
        var isSet = false;
        DateTime? told = null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var info = await connection.Calls.GetWebhookInfo(cancellationToken: stopping);
                if (!isSet || info.Url != Address)
                {
                    await SetAsync(wasTaken: isSet, stopping);
                    isSet = true;
                }
                else if (info.LastErrorDate is { } failedAt && failedAt > (time.GetUtcNow() - LookEvery).UtcDateTime && failedAt != told)
                {
                    told = failedAt;
                    logger.LogWarning(
                        "Telegram could not deliver to {Address}: {Reason}. {Waiting} updates wait there; it goes on trying. "
                        + "The address must lead to this bot from the internet, over HTTPS with a certificate that is trusted.",
                        Address, info.LastErrorMessage, info.PendingUpdateCount);
                }

                health.Polled();
                troubles.Over();
                await Task.Delay(LookEvery, time, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (ApiRequestException refusal) when (refusal.ErrorCode == 400)
            {
                logger.LogError(
                    "Telegram does not take Telegram__WebhookUrl ({Reason}), so that nothing is received. Give an https address that "
                    + "can be reached from the internet, or leave the setting out to have the bot ask for its updates.",
                    refusal.Message);
                health.Became(TelegramState.Connecting);
                await Task.Delay(LookEvery, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (RequestException failure)
            {
                if (!await troubles.HandleAsync(failure, stopping))
                {
                    return;
                }
            }
        }
    }

    private string Address => options.Value.WebhookAddress!.AbsoluteUri;

    private async Task SetAsync(bool wasTaken, CancellationToken stopping)
    {
        await connection.Calls.SetWebhook(
            url: Address,
            maxConnections: options.Value.WebhookConnections,
            allowedUpdates: AllowedUpdates.Kinds,
            secretToken: secret.Value,
            cancellationToken: stopping);
        if (wasTaken)
        {
            logger.LogWarning(
                "Somebody removed this Telegram bot's webhook; it is set again. If the token also runs elsewhere, stop one of them.");
        }
        else
        {
            logger.LogInformation("Telegram posts its updates to {Address}.", Address);
        }
    }
}
