using System.Collections.Concurrent;
using NudgeBot.Core.Chats;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Platforms.Discord.Remembering;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>
/// Follows the bot's coming and going in servers, channels and threads. Discord has told of departures that were none, so each
/// is asked about before anything is suspended; an outage suspends nothing.
/// </summary>
internal sealed class DiscordPresence(DiscordConnection connection, IChatArrivals arrivals, TimeProvider time)
{
    // A server that added the bot while no node was connected comes in the list of known ones.
    private static readonly TimeSpan JoinedLately = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<Snowflake, ConcurrentDictionary<Snowflake, bool>> _channels = new();
    private readonly ConcurrentDictionary<Snowflake, bool> _known = new();

    /// <summary>The servers that the bot is in, as far as it was told.</summary>
    public IReadOnlyList<KnownServer> Servers => [.. _known.Keys.Select(guild => new KnownServer(guild, [.. ChannelsOf(guild).Keys]))];

    /// <summary>An earlier run knew these.</summary>
    public void Recall(IReadOnlyList<KnownServer> servers)
    {
        foreach (var server in servers)
        {
            _known[server.Id] = true;
            foreach (var channel in server.Channels)
            {
                Learn(server.Id, channel);
            }
        }
    }

    /// <summary>A session begins, with all servers of its shard. Servers that are down are among them.</summary>
    /// <returns>The known servers of the shard that are missing: the bot was removed from them while nobody listened.</returns>
    public IReadOnlyList<Snowflake> Begin(ReadyEvent ready, int shard, int shards)
    {
        var isFirst = _known.IsEmpty;
        var told = ready.Guilds.Select(guild => guild.Id).ToHashSet();
        if (isFirst)
        {
            // Nothing is remembered, so none of them is news.
            foreach (var guild in told)
            {
                _known[guild] = true;
            }
        }

        return [.. _known.Keys.Where(guild => DiscordGateway.ShardOf(guild, shards) == shard && !told.Contains(guild))];
    }

    /// <summary>A channel or thread belongs to a server.</summary>
    public void Learn(Snowflake guild, Snowflake channel) => ChannelsOf(guild)[channel] = true;

    /// <summary>Follows an event; others than those of presence change nothing. The store may throw.</summary>
    public Task FollowAsync(GatewayEvent happened, CancellationToken cancellationToken) => happened switch
    {
        GuildCreateEvent { Guild: { Unavailable: not true } guild } => MeetAsync(guild, cancellationToken),
        GuildDeleteEvent { WasRemoved: true, Guild.Id: var guild } => LeaveAsync(guild, cancellationToken),
        ChannelDeleteEvent { Channel: var channel } => LoseAsync(channel, cancellationToken),
        ThreadDeleteEvent { Thread: var thread } => LoseAsync(thread, cancellationToken),
        ThreadUpdateEvent { Thread: var thread } => FollowAsync(thread, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task MeetAsync(Guild guild, CancellationToken cancellationToken)
    {
        var channels = guild.Channels.Concat(guild.Threads).Select(channel => channel.Id).ToList();
        foreach (var channel in channels)
        {
            Learn(guild.Id, channel);
        }

        if (_known.TryAdd(guild.Id, true) || guild.JoinedAt > time.GetUtcNow() - JoinedLately)
        {
            foreach (var channel in channels)
            {
                await arrivals.ArrivedAsync(DiscordUpdates.AddressOf(channel), cancellationToken);
            }
        }
    }

    private async Task LeaveAsync(Snowflake guild, CancellationToken cancellationToken)
    {
        var asked = await connection.Rest.Guilds.GetAsync(guild, cancellationToken);
        if (!IsGone(asked.Failure))
        {
            return;
        }

        _known.TryRemove(guild, out _);
        foreach (var channel in ChannelsOf(guild).Keys)
        {
            await arrivals.LeftAsync(DiscordUpdates.AddressOf(channel), SuspensionReason.Removed, cancellationToken);
        }

        _channels.TryRemove(guild, out _);
    }

    private async Task LoseAsync(Channel channel, CancellationToken cancellationToken)
    {
        var asked = await connection.Rest.Channels.GetAsync(channel.Id, cancellationToken);
        if (!IsGone(asked.Failure))
        {
            return;
        }

        await arrivals.LeftAsync(DiscordUpdates.AddressOf(channel.Id), SuspensionReason.Gone, cancellationToken);
        if (channel.GuildId is { } guild)
        {
            ChannelsOf(guild).TryRemove(channel.Id, out _);
        }
    }

    // An archived thread opens again by itself when something is sent; a locked one does not.
    private async Task FollowAsync(Channel thread, CancellationToken cancellationToken)
    {
        if (thread.ThreadMetadata is not { } state)
        {
            return;
        }

        var address = DiscordUpdates.AddressOf(thread.Id);
        if (!state.Locked)
        {
            await arrivals.ArrivedAsync(address, cancellationToken);
        }
        else if ((await connection.Rest.Channels.GetAsync(thread.Id, cancellationToken)).Value is { ThreadMetadata.Locked: true })
        {
            await arrivals.LeftAsync(address, SuspensionReason.Closed, cancellationToken);
        }
    }

    private ConcurrentDictionary<Snowflake, bool> ChannelsOf(Snowflake guild) => _channels.GetOrAdd(guild, _ => new());

    private static bool IsGone(RestFailure? failure) => failure is RestFailure.Failed
    {
        Error.Code: DiscordErrorCode.UnknownGuild or DiscordErrorCode.UnknownChannel or DiscordErrorCode.MissingAccess,
    };
}
