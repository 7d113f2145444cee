using NudgeBot.Core.Delivery;
using NudgeBot.Platforms.Telegram.Receiving;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Platforms.Telegram;

/// <summary>Receives what people do on Telegram.</summary>
internal sealed class TelegramReceiver(
    TelegramConnection connection,
    UpdateSource source,
    TelegramMenus menus,
    TelegramLinks links,
    TelegramHealth health,
    PatientInbox inbox,
    UpdateHandler handler,
    TimeProvider time,
    ILogger<TelegramReceiver> logger) : IPlatformReceiver
{
    /// <inheritdoc/>
    public string Platform => TelegramPlatform.PlatformName;

    /// <inheritdoc/>
    public async Task RunAsync(Courier courier, CancellationToken stopping)
    {
        health.Became(TelegramState.Connecting);
        try
        {
            if (await IntroduceAsync(stopping) is { } bot)
            {
                await ReceiveAsync(bot, courier, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop.
        }

        if (health.State != TelegramState.Refused)
        {
            health.Became(TelegramState.Idle);
        }
    }

    private async Task<BotIdentity?> IntroduceAsync(CancellationToken stopping)
    {
        var troubles = new PollingTroubles(connection, health, time, logger);
        while (true)
        {
            try
            {
                var me = await connection.Calls.GetMe(cancellationToken: stopping);
                logger.LogInformation("On Telegram as @{Username}.", me.Username);
                if (!me.SupportsInlineQueries)
                {
                    logger.LogInformation(
                        "To let people share nudges in any chat by typing @{Username}, send /setinline to @BotFather.", me.Username);
                }

                var bot = new BotIdentity(me.Id, me.Username ?? "");
                links.Introduce(bot);
                return bot;
            }
            catch (RequestException failure)
            {
                if (!await troubles.HandleAsync(failure, stopping))
                {
                    return null;
                }
            }
        }
    }

    private async Task ReceiveAsync(BotIdentity bot, Courier courier, CancellationToken stopping)
    {
        var registering = menus.RegisterAsync(stopping);
        await using var intake = new UpdateIntake(inbox, Begin, logger, stopping);
        try
        {
            await source.FeedAsync(intake, stopping);
        }
        finally
        {
            await registering;
        }

        Func<CancellationToken, Task<bool>> Begin(InboxUpdate update, UpdateEnvelope envelope)
        {
            var button = envelope.Callback is { } query ? new CallbackAnswer(connection, query, time) : null;
            button?.StartWaiting();
            return cancellationToken => handler.HandleAsync(update, envelope.Kind, bot, button, courier, cancellationToken);
        }
    }
}
