using System.Net;
using System.Net.Sockets;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Rest;

public sealed class RetriesTests
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Threads = "/channels/{channel_id}/threads";

    [Fact]
    public async Task AMessageWhoseAnswerWasLostIsSentAgainAndStandsThereOnce()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.ResetAfter);

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.True(result.Succeeded);
        Assert.Equal(1, scene.Discord.RepeatsAvoided);
        Assert.Single(scene.Channel.Messages);
    }

    [Fact]
    public async Task AMessageThatDiscordPostedBeforeSayingServerErrorStandsThereOnce()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.ServerError(503, handlesFirst: true));

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.True(result.Succeeded);
        Assert.Single(scene.Channel.Messages);
    }

    [Fact]
    public async Task AMessageIsGivenUpAfterThreeServerErrorsWithAnUnknownOutcome()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.ServerError(500), times: 9);

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.Equal(new RestFailure.Unknown(UnknownReason.ServerError), result.Failure);
        Assert.Equal(3, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task AForumThreadIsNotRepeatedOnceItHasLeft()
    {
        await using var scene = await Scene.StartAsync();
        var forum = scene.Discord.AddChannel(scene.Guild, "stories", type: 15);
        scene.Discord.Faults.Next("POST", Threads, Fault.ResetAfter);

        var result = await CreateThreadAsync(scene, forum);

        Assert.Equal(new RestFailure.Unknown(UnknownReason.ConnectionLost), result.Failure);
        Assert.Single(scene.Discord.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task AForumThreadIsNotRepeatedAfterAServerError(int status)
    {
        await using var scene = await Scene.StartAsync();
        var forum = scene.Discord.AddChannel(scene.Guild, "stories", type: 15);
        scene.Discord.Faults.Next("POST", Threads, Fault.ServerError(status));

        var result = await CreateThreadAsync(scene, forum);

        Assert.Equal(new RestFailure.Unknown(UnknownReason.ServerError), result.Failure);
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task AForumThreadIsTriedAgainAfterABadGateway()
    {
        await using var scene = await Scene.StartAsync();
        var forum = scene.Discord.AddChannel(scene.Guild, "stories", type: 15);
        scene.Discord.Faults.Next("POST", Threads, Fault.ServerError(502));

        var result = await CreateThreadAsync(scene, forum);

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task ABadGatewayThatStaysMeansNotSent()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.ServerError(502), times: 3);

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.Equal(new RestFailure.NotSent(NotSentReason.BadGateway), result.Failure);
    }

    [Fact]
    public async Task AMessageThatMayHaveArrivedStaysUnknownWhenLaterTriesAreNotSent()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.ResetAfter);
        scene.Discord.Faults.Next("POST", Messages, Fault.ServerError(502), times: 2);

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.Equal(new RestFailure.Unknown(UnknownReason.ConnectionLost), result.Failure);
        Assert.Single(scene.Channel.Messages);
    }

    [Fact]
    public async Task GivingUpBetweenTriesOfAMessageThatMayHaveArrivedIsUnknown()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        scene.Discord.Faults.Next("POST", Messages, Fault.ResetAfter);
        using var giveUp = new CancellationTokenSource();

        var sending = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message(), giveUp.Token);
        await clock.UntilWaitingAsync(TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500));
        await giveUp.CancelAsync();

        Assert.Equal(new RestFailure.Unknown(UnknownReason.ConnectionLost), (await sending).Failure);
    }

    [Fact]
    public async Task NoConnectionMeansNotSent()
    {
        await using var scene = await Scene.StartAsync();
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var address = new Uri($"http://{nobody.LocalEndpoint}/api/v10");
        nobody.Stop();
        using var rest = new DiscordRest(new DiscordOptions { Token = "t", ProjectUrl = scene.Options.ProjectUrl, ApiBaseUrl = address, MaxTries = 1 });

        var message = await rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        var me = await rest.Users.GetMeAsync();

        Assert.Equal(NotSentReason.NoConnection, Assert.IsType<RestFailure.NotSent>(message.Failure).Reason);
        Assert.Equal(NotSentReason.NoConnection, Assert.IsType<RestFailure.NotSent>(me.Failure).Reason);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotComeInTimeIsUnknown()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        var forum = scene.Discord.AddChannel(scene.Guild, "stories", type: 15);
        var held = new Fault.Hold();
        scene.Discord.Faults.Next("POST", Threads, held);

        var sending = CreateThreadAsync(scene, forum);
        await held.Reached;
        clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(new RestFailure.Unknown(UnknownReason.TimedOut), (await sending).Failure);
        held.Release();
    }

    [Fact]
    public async Task GivingUpBeforeSendingThrowsAndSendsNothing()
    {
        await using var scene = await Scene.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message(), new CancellationToken(canceled: true)));

        Assert.Empty(scene.Discord.Requests);
    }

    [Fact]
    public async Task GivingUpAfterSendingIsUnknown()
    {
        await using var scene = await Scene.StartAsync();
        var held = new Fault.Hold();
        scene.Discord.Faults.Next("POST", Messages, held);
        using var giveUp = new CancellationTokenSource();

        var sending = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message(), giveUp.Token);
        await held.Reached;
        await giveUp.CancelAsync();

        Assert.Equal(new RestFailure.Unknown(UnknownReason.Cancelled), (await sending).Failure);
        Assert.Single(scene.Channel.Messages);
        held.Release();
    }

    [Fact]
    public async Task AReadIsRepeatedAfterAReset()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("GET", "/users/@me", Fault.ResetBefore);

        var result = await scene.Rest.Users.GetMeAsync();

        Assert.Equal(scene.Discord.Bot.Id, result.Value!.Id.Value);
    }

    [Fact]
    public async Task AStuckMessageLetsTheNextOnePass()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, maxTries: 2));
        scene.Discord.Faults.Next("POST", Messages, Fault.ServerError(500), times: 2, request => request.RawBody.Contains("first"));

        var stuck = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message("first"));
        var next = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message("second"));

        Assert.False((await stuck).Succeeded);
        Assert.True((await next).Succeeded);
        Assert.Equal("second", scene.Channel.Messages.Single().Content);
    }

    private static Task<RestResult<Channel>> CreateThreadAsync(Scene scene, FakeChannel forum) => scene.Rest.Threads.CreateInForumAsync(
        new Snowflake(forum.Id), new ForumThreadCreate { Name = "Week 1", Message = new ForumThreadMessage { Content = "Hello" } });
}
