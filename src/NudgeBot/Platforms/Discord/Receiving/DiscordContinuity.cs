using System.Collections.Concurrent;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Remembering;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Carries what a run knows of Discord over to the next: the servers now and then, the sessions when it ends in order.</summary>
internal sealed class DiscordContinuity(IDiscordMemory memory, DiscordPresence presence, TimeProvider time)
{
    private static readonly TimeSpan KeepsEvery = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<int, GatewaySession> _sessions = new();

    /// <summary>The bot's application; null until it is known.</summary>
    public Snowflake? Application { get; set; }

    /// <summary>Takes up what the last run left.</summary>
    /// <returns>The sessions to resume.</returns>
    public IReadOnlyList<GatewaySession> Begin()
    {
        _sessions.Clear();
        var state = memory.Recall();
        Application = state.Application;
        presence.Recall(state.Servers);

        // Without the application the commands could not be registered.
        return state.Application is null ? [] : state.Sessions;
    }

    /// <summary>An event was taken.</summary>
    public void Took(GatewaySession session) => _sessions[session.ShardId] = session;

    /// <summary>Keeps the servers every five minutes, until told to stop.</summary>
    public async Task KeepServersAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(KeepsEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                Keep([]);
            }
        }
        catch (OperationCanceledException)
        {
            // The end keeps all of it.
        }
    }

    /// <summary>Ends the run.</summary>
    /// <param name="isAllHandled">Whether the effects of every event that was taken are stored.</param>
    public void End(bool isAllHandled) => Keep(isAllHandled ? [.. _sessions.Values] : []);

    private void Keep(IReadOnlyList<GatewaySession> sessions) => memory.Keep(new DiscordState
    {
        At = time.GetUtcNow(),
        Application = Application,
        Sessions = sessions,
        Servers = presence.Servers,
    });
}
