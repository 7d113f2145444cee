using NudgeBot.Core.Delivery;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Receiving;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord;

/// <summary>Receives what people do on Discord over the gateway.</summary>
internal sealed class DiscordReceiver(
    DiscordConnection connection,
    DiscordCommands commands,
    DiscordPresence presence,
    DiscordContinuity continuity,
    InteractionHandler interactions,
    DirectMessages messages,
    TimeProvider time,
    ILogger<DiscordReceiver> logger) : IPlatformReceiver
{
    private const int MostHeld = 512;
    private static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(4);

    private bool _isRegistered;

    /// <inheritdoc/>
    public string Platform => DiscordPlatform.PlatformName;

    /// <inheritdoc/>
    public async Task RunAsync(Courier courier, CancellationToken stopping)
    {
        using var lanes = new WorkLanes(MostHeld);
        using var givingUp = new CancellationTokenSource();
        var gateway = connection.NewGateway();
        var running = gateway.RunAsync(continuity.Begin(), stopping);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var keeping = continuity.KeepServersAsync(ended.Token);
        await foreach (var dispatch in gateway.Dispatches.ReadAllAsync(CancellationToken.None))
        {
            await TakeAsync(dispatch, courier, lanes, givingUp.Token);
            continuity.Took(dispatch.Session);
        }

        givingUp.CancelAfter(FinishWithin);
        await lanes.WhenIdleAsync();
        var end = await running;
        await ended.CancelAsync();
        await keeping;
        continuity.End(isAllHandled: end is GatewayEnd.ShutDown && !givingUp.IsCancellationRequested);
        switch (end)
        {
            case GatewayEnd.TokenRejected:
                logger.LogError(
                    "The Discord token is not accepted: it is wrong, or it was reset. Discord is off, the rest runs. "
                    + "Get a token from the Discord developer portal and set Discord__Token.");
                break;
            case GatewayEnd.Refused refused:
                logger.LogError("Discord refuses the connection ({Code}). {Advice} Discord is off, the rest runs.", refused.Code, refused.Advice);
                break;
        }
    }

    // Only decides and queues: whatever takes time must not hold up the events behind it.
    private async Task TakeAsync(GatewayDispatch dispatch, Courier courier, WorkLanes lanes, CancellationToken givingUp)
    {
        var happened = dispatch.Event;
        switch (happened)
        {
            case ReadyEvent ready:
                logger.LogInformation("On Discord as {Username}, in {Count} servers.", ready.User.Username, ready.Guilds.Count);
                await RegisterAsync(ready.ApplicationId);
                foreach (var missing in presence.Begin(ready, dispatch.Session.ShardId, dispatch.Session.ShardCount))
                {
                    var departure = new GuildDeleteEvent(new UnavailableGuild { Id = missing });
                    await AddAsync(missing.Value, token => FollowAsync(departure, token));
                }

                break;
            case ResumedEvent when !_isRegistered && continuity.Application is { } application:
                await RegisterAsync(application);
                break;
            case InteractionCreateEvent { Interaction: var interaction }:
                if (interaction is { IsVisit: false, GuildId: { } guild, ChannelId: { } channel })
                {
                    presence.Learn(guild, channel);
                }

                await AddAsync(interaction.Token.InteractionId.Value, token => interactions.HandleAsync(interaction, token));
                break;
            case MessageCreateEvent { Message: var message }:
                await AddAsync(message.ChannelId.Value, token => messages.HandleAsync(message, courier, token));
                break;
            default:
                await AddAsync(GuildOf(happened), token => FollowAsync(happened, token));
                break;
        }

        Task RegisterAsync(Snowflake application)
        {
            continuity.Application = application;
            _isRegistered = true;
            return AddAsync(application.Value, token => commands.RegisterAsync(application, token));
        }

        Task AddAsync(ulong lane, Func<CancellationToken, Task> work) => lanes.AddAsync(lane, () => GuardAsync(work, givingUp), CancellationToken.None);
    }

    private async Task FollowAsync(GatewayEvent happened, CancellationToken givingUp)
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1));
        for (var triesLeft = 4; ; triesLeft--)
        {
            try
            {
                await presence.FollowAsync(happened, givingUp);
                return;
            }
            catch (Exception error) when (triesLeft > 0 && !givingUp.IsCancellationRequested)
            {
                logger.LogWarning("The store does not take {Event} of Discord ({Error}); trying again.", happened.GetType().Name, error.GetType().Name);
            }

            await Task.Delay(backoff.Next(), time, givingUp);
        }
    }

    // One bad event never stops the others.
    private async Task GuardAsync(Func<CancellationToken, Task> work, CancellationToken givingUp)
    {
        try
        {
            await work(givingUp);
        }
        catch (Exception) when (givingUp.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception error)
        {
            logger.LogError("An event of Discord could not be handled: {Error}\n{Trace}", error.GetType().FullName, error.StackTrace);
        }
    }

    private static ulong GuildOf(GatewayEvent happened) => happened switch
    {
        GuildCreateEvent joined => joined.Guild.Id.Value,
        GuildDeleteEvent left => left.Guild.Id.Value,
        ChannelDeleteEvent lost => lost.Channel.GuildId?.Value ?? 0,
        ThreadDeleteEvent lost => lost.Thread.GuildId?.Value ?? 0,
        ThreadUpdateEvent changed => changed.Thread.GuildId?.Value ?? 0,
        _ => 0,
    };
}
