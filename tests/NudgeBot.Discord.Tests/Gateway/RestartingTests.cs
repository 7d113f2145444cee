using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Gateway;

public sealed class RestartingTests
{
    [Fact]
    public async Task AnotherProcessTakesUpTheSessionWhereTheFirstStored()
    {
        await using var scene = await Scene.StartAsync();
        await scene.ConnectAsync();
        var stored = (await scene.NextAsync<GuildCreateEvent>()).Session;
        scene.Discord.RenamesGuild(scene.Guild, "received, but never stored");
        await scene.NextAsync<GuildUpdateEvent>();

        Assert.IsType<GatewayEnd.ShutDown>(await scene.StopGatewayAsync());
        scene.Discord.DeletesChannel(scene.Channel);
        using var shutdown = new CancellationTokenSource();
        var second = new DiscordGateway(scene.Options, scene.Rest);
        var running = second.RunAsync([stored], shutdown.Token);

        Assert.IsType<GuildUpdateEvent>((await second.Dispatches.ReadAsync()).Event);
        Assert.IsType<ChannelDeleteEvent>((await second.Dispatches.ReadAsync()).Event);
        Assert.IsType<ResumedEvent>((await second.Dispatches.ReadAsync()).Event);
        Assert.Equal((1, 1), (scene.Discord.Gateway.Starts, scene.Discord.Gateway.Resumes));
        await shutdown.CancelAsync();
        await running;
    }

    [Fact]
    public async Task StoppingKeepsTheSession()
    {
        await using var scene = await Scene.StartAsync();
        await scene.ConnectAsync();
        var connection = await scene.Discord.Gateway.NextConnectionAsync();

        await scene.StopGatewayAsync();

        Assert.Equal(4000, await connection.ClosedAsync());
        Assert.True(scene.Discord.Gateway.Sessions.Single().IsResumable);
    }

    [Fact]
    public async Task StoppingEndsTheSessionWhenAskedTo()
    {
        await using var scene = await Scene.StartAsync();
        scene.Gateway.EndSessionsOnStop = true;
        await scene.ConnectAsync();
        var connection = await scene.Discord.Gateway.NextConnectionAsync();

        await scene.StopGatewayAsync();

        Assert.Equal(1000, await connection.ClosedAsync());
        Assert.False(scene.Discord.Gateway.Sessions.Single().IsResumable);
    }

    [Fact]
    public async Task ASessionOfAnotherShardCountIsNotTakenUp()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, shards: 1));

        scene.StartGateway(new GatewaySession(0, 2, "an old session", scene.Discord.ApiBaseUrl.ToString(), 7));
        await scene.NextAsync<ReadyEvent>();

        Assert.Equal(1, scene.Discord.Gateway.Starts);
    }

    [Fact]
    public async Task AStoredSessionThatIsOverIsReplacedByANewOne()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        var address = $"ws://{scene.Discord.ApiBaseUrl.Authority}/resume";

        scene.StartGateway(new GatewaySession(0, 1, "an old session", address, 7));

        Assert.Equal(1, (await clock.RunAsync(scene.NextAsync<ReadyEvent>(), TimeSpan.FromSeconds(6))).Session.Sequence);
    }

    [Fact]
    public async Task StoppingWhileNobodyReadsEventsDoesNotHang()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, eventBuffer: 1));
        scene.StartGateway();
        var connection = await scene.Discord.Gateway.NextConnectionAsync();
        await connection.NextFrameAsync(2);
        for (var index = 0; index < 20; index++)
        {
            scene.Discord.RenamesGuild(scene.Guild, $"name {index}");
        }

        Assert.IsType<GatewayEnd.ShutDown>(await scene.StopGatewayAsync());
    }
}
