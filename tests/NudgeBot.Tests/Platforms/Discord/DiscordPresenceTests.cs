using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

public sealed class DiscordPresenceTests : IAsyncLifetime
{
    private DiscordRoom _room = null!;
    private FakeGuild _guild = null!;
    private FakeChannel _channel = null!;
    private FakeChannel _thread = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FakeDiscord Discord => _room.Discord;

    public async ValueTask InitializeAsync()
    {
        _room = await DiscordRoom.StartAsync(discord =>
        {
            _guild = discord.AddGuild("Parents");
            _channel = discord.AddChannel(_guild, "nudges");
            _thread = discord.AddThread(_channel, "talk");
        });
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task ADeletedChannelIsGone()
    {
        Discord.DeletesChannel(_channel);

        await SaidAsync($"{_channel.Id} Gone");
    }

    [Fact]
    public async Task ADeletedThreadIsGone()
    {
        Discord.DeletesChannel(_thread);

        await SaidAsync($"{_thread.Id} Gone");
    }

    [Fact]
    public async Task ALockedThreadIsClosedAndAnOpenedOneCameBack()
    {
        Discord.ChangesThread(_thread, isArchived: true, isLocked: true);
        await SaidAsync($"{_thread.Id} Closed");

        Discord.ChangesThread(_thread, isArchived: false, isLocked: false);
        await SaidAsync($"{_thread.Id} came");
    }

    [Fact]
    public async Task AServerThatRemovedTheBotLosesAllItsChannels()
    {
        Discord.RemovesBot(_guild);

        await SaidAsync($"{_channel.Id} Removed");
        await SaidAsync($"{_thread.Id} Removed");
    }

    [Fact]
    public async Task AnOutageSuspendsNothing()
    {
        Discord.HasOutage(_guild);
        Discord.HasOutage(_guild, isOver: true);
        Discord.DeletesChannel(_thread);

        await SaidAsync($"{_thread.Id} Gone");
        Assert.Single(_room.Presence);
    }

    [Fact]
    public async Task ADepartureThatWasNoneSuspendsNothing()
    {
        await _room.Watch.FollowAsync(new ChannelDeleteEvent(new Channel { Id = new Snowflake(_channel.Id) }), Cancellation);
        await _room.Watch.FollowAsync(new GuildDeleteEvent(new UnavailableGuild { Id = new Snowflake(_guild.Id) }), Cancellation);

        Assert.Empty(_room.Presence);
    }

    [Fact]
    public async Task TheChannelsOfAServerThatAddsTheBotCameAndThoseOfAKnownOneAreNoNews()
    {
        var known = new Guild { Id = new Snowflake(_guild.Id), Channels = [new Channel { Id = new Snowflake(8) }] };
        var added = new Guild { Id = new Snowflake(5), Channels = [new Channel { Id = new Snowflake(9) }] };

        await _room.Watch.FollowAsync(new GuildCreateEvent(known), Cancellation);
        await _room.Watch.FollowAsync(new GuildCreateEvent(added), Cancellation);

        Assert.Equal(["9 came"], _room.Presence);
    }

    private Task SaidAsync(string what) => DiscordRoom.UntilAsync(() => _room.Presence.Contains(what));
}
