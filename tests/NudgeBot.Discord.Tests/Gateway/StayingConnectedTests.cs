using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Gateway;

public sealed class StayingConnectedTests
{
    // With half of everything random: the first heartbeat after half an interval, 41.25 s between them.
    private static readonly TimeSpan FirstBeat = TimeSpan.FromSeconds(20.625);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(41.25);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(6);

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task HeartbeatsBeginAtARandomPointAndCarryTheLastNumber()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        await _clock.PassAsync(FirstBeat, FirstBeat);
        var first = await connection.NextFrameAsync(1);
        scene.Discord.RenamesGuild(scene.Guild, "The Garden");
        await scene.NextAsync<GuildUpdateEvent>();
        await _clock.PassAsync(Beat, Beat);
        var second = await connection.NextFrameAsync(1);

        Assert.Equal(("2", "3"), (first["d"]!.ToString(), second["d"]!.ToString()));
    }

    [Fact]
    public async Task AConnectionThatNoLongerAnswersIsLeftWithACodeThatKeepsTheSession()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);
        scene.Discord.Gateway.AcknowledgesHeartbeats = false;

        await _clock.PassAsync(FirstBeat, FirstBeat);
        await connection.NextFrameAsync(1);
        await _clock.PassAsync(Beat, Beat);

        Assert.Equal(4000, await connection.ClosedAsync());
        scene.Discord.Gateway.AcknowledgesHeartbeats = true;
        await _clock.RunAsync(scene.NextAsync<ResumedEvent>(), Pause);
        Assert.Equal((1, 1), (scene.Discord.Gateway.Starts, scene.Discord.Gateway.Resumes));
    }

    [Fact]
    public async Task AHeartbeatThatDiscordAsksForIsSentAtOnce()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        connection.AsksForHeartbeat();

        Assert.Equal("2", (await connection.NextFrameAsync(1))["d"]!.ToString());
    }

    [Fact]
    public async Task AHeartbeatThatDiscordAskedForIsNotMissedWhenUnanswered()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);
        scene.Discord.Gateway.AcknowledgesHeartbeats = false;
        connection.AsksForHeartbeat();
        await connection.NextFrameAsync(1);

        await _clock.PassAsync(FirstBeat, FirstBeat);

        await connection.NextFrameAsync(1);
        Assert.False(connection.ClosedAsync().IsCompleted);
    }

    [Fact]
    public async Task ThoseWhoHandleEventsSlowlyDelayNoHeartbeatAndLoseNoEvent()
    {
        await using var scene = await Scene.StartAsync(_clock, fake => Some.Options(fake, eventBuffer: 1));
        var connection = await ConnectAsync(scene);
        for (var index = 0; index < 50; index++)
        {
            scene.Discord.RenamesGuild(scene.Guild, $"name {index}");
        }

        await Eventually.IsTrueAsync(() => scene.Gateway.Shards.Single().IsHeldUp);
        await _clock.PassAsync(FirstBeat, FirstBeat);
        await connection.NextFrameAsync(1);
        for (var beats = 0; beats < 3; beats++)
        {
            await _clock.PassAsync(Beat, Beat);
            await connection.NextFrameAsync(1);
        }

        var names = new List<string?>();
        while (names.Count < 50)
        {
            names.Add(((GuildUpdateEvent)(await scene.NextAsync<GuildUpdateEvent>()).Event).Guild.Name);
        }

        Assert.Equal(Enumerable.Range(0, 50).Select(index => $"name {index}"), names);
        Assert.Single(scene.Discord.Gateway.Connections);
    }

    [Fact]
    public async Task ARequestToReconnectIsFollowedAtOnceByTakingUpTheSession()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        connection.AsksToReconnect();
        var next = await scene.Discord.Gateway.NextConnectionAsync();
        var resume = (await next.NextFrameAsync(6))["d"]!;

        Assert.Equal(connection.Session!.Id, resume["session_id"]!.ToString());
        Assert.Equal("2", resume["seq"]!.ToString());
        Assert.StartsWith("/resume", next.Path, StringComparison.Ordinal);
        Assert.Equal("zlib-stream", next.Query["compress"]);
        await scene.NextAsync<ResumedEvent>();
    }

    [Fact]
    public async Task WhatHappenedWhileTheConnectionWasLostIsToldAfterwards()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);
        scene.Discord.Gateway.RefusesConnections = true;
        connection.Drop();
        await connection.ClosedAsync();

        scene.Discord.DeletesChannel(scene.Channel);
        scene.Discord.Gateway.RefusesConnections = false;
        var missed = await _clock.RunAsync(scene.NextAsync<ChannelDeleteEvent>(), Pause);
        await scene.NextAsync<ResumedEvent>();

        Assert.Equal(scene.Channel.Id, ((ChannelDeleteEvent)missed.Event).Channel.Id.Value);
        Assert.Equal(1, scene.Discord.Gateway.Starts);
    }

    [Fact]
    public async Task ASessionThatDiscordCallsInvalidIsReplacedAfterAPause()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        connection.InvalidatesSession(isResumable: false);
        await _clock.UntilWaitingAsync(TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(3.1));
        Assert.Single(scene.Discord.Gateway.Connections);
        await _clock.RunAsync(scene.NextAsync<ReadyEvent>(), Pause);

        Assert.Equal((2, 0), (scene.Discord.Gateway.Starts, scene.Discord.Gateway.Resumes));
    }

    [Fact]
    public async Task ASessionThatDiscordCallsInvalidButResumableIsTakenUpAgain()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        connection.InvalidatesSession(isResumable: true);
        await _clock.RunAsync(scene.NextAsync<ResumedEvent>(), Pause);

        Assert.Equal((1, 1), (scene.Discord.Gateway.Starts, scene.Discord.Gateway.Resumes));
    }

    [Fact]
    public async Task ASessionThatDiscordForgotIsReplaced()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);
        scene.Discord.Gateway.ForgetSessions();

        connection.Drop();
        await _clock.RunAsync(scene.NextAsync<ReadyEvent>(), Pause);

        Assert.Equal(2, scene.Discord.Gateway.Starts);
    }

    [Theory]
    [InlineData(4000, 6)]
    [InlineData(4001, 6)]
    [InlineData(4002, 6)]
    [InlineData(1001, 6)]
    [InlineData(1011, 6)]
    [InlineData(4003, 2)]
    [InlineData(4005, 2)]
    [InlineData(4007, 2)]
    [InlineData(4009, 2)]
    public async Task EachCloseCodeIsFollowedByResumingOrIdentifyingAsDocumented(int code, int expectedOpcode)
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        connection.Close(code);
        var next = await _clock.RunAsync(scene.Discord.Gateway.NextConnectionAsync(), Pause);
        await _clock.RunAsync(next.NextFrameAsync(expectedOpcode), Pause);

        Assert.Equal(expectedOpcode == 2 ? 2 : 1, scene.Discord.Gateway.Starts);
    }

    [Fact]
    public async Task AfterTooManyFramesItStartsAgainSlowly()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        connection.Close(4008);
        await _clock.PassAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(61));
        await _clock.RunAsync(scene.NextAsync<ReadyEvent>(), Pause);

        Assert.Equal(2, scene.Discord.Gateway.Starts);
    }

    [Fact]
    public async Task ASessionThatCannotBeTakenUpTwiceIsReplaced()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);
        scene.Discord.Gateway.ClosesWith = 4000;
        connection.Drop();

        await _clock.RunAsync(scene.Discord.Gateway.NextConnectionAsync(), Pause);
        await _clock.RunAsync(scene.Discord.Gateway.NextConnectionAsync(), Pause);
        scene.Discord.Gateway.ClosesWith = null;
        var third = await _clock.RunAsync(scene.Discord.Gateway.NextConnectionAsync(), Pause);

        await _clock.RunAsync(third.NextFrameAsync(2), Pause);
    }

    [Fact]
    public async Task AConnectionThatNeverGreetsIsGivenUpAfterAMinute()
    {
        await using var scene = await Scene.StartAsync(_clock);
        scene.Discord.Gateway.SaysHello = false;
        scene.StartGateway();
        var silent = await scene.Discord.Gateway.NextConnectionAsync();

        scene.Discord.Gateway.SaysHello = true;
        await _clock.PassAsync(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60));
        Assert.Equal(4000, await silent.ClosedAsync());

        await _clock.RunAsync(scene.NextAsync<ReadyEvent>(), Pause);
    }

    [Fact]
    public async Task AConnectionThatNeverBecomesReadyIsGivenUpAfterAMinute()
    {
        await using var scene = await Scene.StartAsync(_clock);
        scene.Discord.Gateway.AnswersAuthentication = false;
        scene.StartGateway();
        var silent = await scene.Discord.Gateway.NextConnectionAsync();
        await silent.NextFrameAsync(2);

        scene.Discord.Gateway.AnswersAuthentication = true;
        _clock.Advance(TimeSpan.FromSeconds(60));
        await _clock.RunAsync(scene.NextAsync<ReadyEvent>(), Pause);

        Assert.Equal(2, scene.Discord.Gateway.Connections.Count);
    }

    [Fact]
    public async Task AnUnreadableFrameCostsOnlyTheConnection()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        connection.SendRaw("{\"op\":0,\"d\":");
        await _clock.RunAsync(scene.NextAsync<ResumedEvent>(), Pause);

        Assert.Equal(1, scene.Discord.Gateway.Starts);
    }

    [Fact]
    public async Task NoMoreFramesAreSentThanDiscordTakes()
    {
        await using var scene = await Scene.StartAsync(_clock);
        var connection = await ConnectAsync(scene);

        for (var asked = 0; asked < 200; asked++)
        {
            connection.AsksForHeartbeat();
        }

        scene.Discord.RenamesGuild(scene.Guild, "The Garden");
        await scene.NextAsync<GuildUpdateEvent>();
        await _clock.PassAsync(FirstBeat, FirstBeat);
        for (var answered = 0; answered < 115; answered++)
        {
            await connection.NextFrameAsync(1);
        }

        Assert.False(connection.ClosedAsync().IsCompleted);
    }

    private static async Task<FakeGatewayConnection> ConnectAsync(Scene scene)
    {
        await scene.ConnectAsync();
        await scene.NextAsync<GuildCreateEvent>();
        return await scene.Discord.Gateway.NextConnectionAsync();
    }
}
