using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.RateLimits;

public sealed class RateLimitsTests
{
    private const string Messages = "/channels/{channel_id}/messages";
    private static readonly TimeSpan AWindow = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task TwelveMessagesToOneChannelArriveWithoutOneRefusal()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);

        var sending = Enumerable.Range(0, 12)
            .Select(index => scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message($"message {index:00}")))
            .ToList();
        await Task.WhenAll(sending.Take(5));
        await clock.PassAsync(TimeSpan.FromSeconds(4), AWindow);
        await Task.WhenAll(sending.Skip(5).Take(5));
        await clock.PassAsync(TimeSpan.FromSeconds(4), AWindow);
        var results = await Task.WhenAll(sending);

        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(0, scene.Discord.Limits.Refusals);
        Assert.Equal(12, scene.Channel.Messages.Count);
    }

    [Fact]
    public async Task TheFirstRequestOfARouteGoesAlone()
    {
        await using var scene = await Scene.StartAsync();
        var held = new Fault.Hold();
        scene.Discord.Faults.Next("POST", Messages, held);

        var first = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message("first"));
        await held.Reached;
        var second = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message("second"));
        var elsewhere = await scene.Rest.Messages.CreateAsync(
            new Snowflake(scene.Discord.AddChannel(scene.Guild, "other").Id), Some.Message("elsewhere"));

        Assert.True(elsewhere.Succeeded);
        Assert.False(second.IsCompleted);
        Assert.DoesNotContain(scene.Channel.Messages, message => message.Content == "second");
        held.Release();
        Assert.True((await first).Succeeded && (await second).Succeeded);
    }

    [Fact]
    public async Task AFullChannelDoesNotHoldUpAnother()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        var other = scene.Discord.AddChannel(scene.Guild, "other");
        for (var index = 0; index < 5; index++)
        {
            await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        }

        var waiting = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message("sixth"));
        await clock.UntilWaitingAsync(TimeSpan.FromSeconds(4), AWindow);
        var elsewhere = await scene.Rest.Messages.CreateAsync(new Snowflake(other.Id), Some.Message());

        Assert.True(elsewhere.Succeeded);
        Assert.False(waiting.IsCompleted);
        clock.Advance(AWindow);
        Assert.True((await waiting).Succeeded);
    }

    [Fact]
    public async Task MessagesOfOneChannelKeepTheirOrder()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Limits.Set("POST", Messages, 1000, TimeSpan.FromSeconds(1));
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(FakeResponse.RateLimited(TimeSpan.FromMilliseconds(20), "user")));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(index =>
            scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message($"message {index}"))));

        Assert.Equal(["message 0", "message 1"], scene.Channel.Messages.Select(message => message.Content));
    }

    [Fact]
    public async Task ASixtiethRequestInASecondWaitsForTheNextOne()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        var channels = Enumerable.Range(0, 60).Select(index => scene.Discord.AddChannel(scene.Guild, $"channel {index}")).ToList();

        var sending = channels.Select(channel => scene.Rest.Messages.CreateAsync(new Snowflake(channel.Id), Some.Message())).ToList();
        await Task.WhenAll(sending.Take(50));
        Assert.DoesNotContain(sending.Skip(50), each => each.IsCompleted);
        await clock.PassAsync(TimeSpan.FromMilliseconds(900), TimeSpan.FromMilliseconds(1100));
        var results = await Task.WhenAll(sending);

        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(0, scene.Discord.Limits.Refusals);
    }

    [Fact]
    public async Task ARefusalIsWaitedOutAndDoesNotCountAsATry()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock, fake => Some.Options(fake, maxTries: 1));
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(FakeResponse.RateLimited(TimeSpan.FromSeconds(2), "user")), times: 2);

        var sending = scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        await clock.PassAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.1));
        await clock.PassAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.1));

        Assert.True((await sending).Succeeded);
    }

    [Fact]
    public async Task AWaitBeyondPatienceIsAnAnswerAtOnce()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(FakeResponse.RateLimited(TimeSpan.FromMinutes(2), "user")));

        var refused = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        var next = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        var limit = Assert.IsType<RestFailure.RateLimited>(refused.Failure);
        Assert.Equal(RateLimitScope.Route, limit.Scope);
        Assert.InRange(limit.After, TimeSpan.FromSeconds(110), TimeSpan.FromSeconds(121));
        Assert.IsType<RestFailure.RateLimited>(next.Failure);
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task AGlobalRefusalStopsEveryRouteButInteractions()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, maxWait: TimeSpan.Zero));
        await scene.ConnectAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(FakeResponse.RateLimited(TimeSpan.FromMinutes(1), "global")));
        await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        var me = await scene.Rest.Users.GetMeAsync();
        scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var interaction = await scene.NextInteractionAsync();
        var answer = await scene.Rest.InteractionResponses.RespondAsync(interaction.Token, new DeferredMessageResponse(Ephemeral: true));

        Assert.Equal(RateLimitScope.Global, Assert.IsType<RestFailure.RateLimited>(me.Failure).Scope);
        Assert.True(answer.Succeeded);
    }

    [Theory]
    [InlineData(null, 600)]
    [InlineData(90, 90)]
    public async Task ACloudflareBlockStopsEverythingForAsLongAsItSays(int? retryAfter, int expected)
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(
            FakeResponse.CloudflareBlock(retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null)));

        var blocked = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        var me = await scene.Rest.Users.GetMeAsync();
        clock.Advance(TimeSpan.FromSeconds(expected));
        var later = await scene.Rest.Users.GetMeAsync();

        Assert.Equal(new RestFailure.RateLimited(TimeSpan.FromSeconds(expected), RateLimitScope.Cloudflare), blocked.Failure);
        Assert.Equal(RateLimitScope.Cloudflare, Assert.IsType<RestFailure.RateLimited>(me.Failure).Scope);
        Assert.True(later.Succeeded);
    }

    [Fact]
    public async Task APageInsteadOfARefusalIsACloudflareBlockToo()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("GET", "/users/@me", Fault.Respond(new FakeResponse(403, "<html>blocked</html>", "text/html")));

        var result = await scene.Rest.Users.GetMeAsync();

        Assert.Equal(RateLimitScope.Cloudflare, Assert.IsType<RestFailure.RateLimited>(result.Failure).Scope);
    }

    [Fact]
    public async Task AStormOfRefusalsWithoutAWaitEndsAfterFive()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(FakeResponse.RateLimited(TimeSpan.Zero, "user")), times: 100);

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.IsType<RestFailure.RateLimited>(result.Failure);
        Assert.Equal(5, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task SharedRefusalsAreNotCountedTowardsABan()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(FakeResponse.RateLimited(TimeSpan.Zero, "shared")), times: 2);
        scene.Discord.Faults.Next("POST", Messages, Fault.Respond(FakeResponse.RateLimited(TimeSpan.Zero, "user")));

        await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.Equal(1, scene.Rest.InvalidRequests);
    }

    [Fact]
    public async Task SendingStopsBeforeDiscordBansTheAddressAndGoesOnTenMinutesLater()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock, fake => Some.Options(fake, invalidRequestBudget: 3));
        scene.Discord.ChangesPermissions(scene.Channel, deny: FakePermissions.ViewChannel);
        for (var index = 0; index < 3; index++)
        {
            await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        }

        var stopped = await scene.Rest.Users.GetMeAsync();
        clock.Advance(TimeSpan.FromMinutes(10));
        var later = await scene.Rest.Users.GetMeAsync();

        Assert.Equal(new RestFailure.NotSent(NotSentReason.InvalidRequestBudgetSpent), stopped.Failure);
        Assert.True(later.Succeeded);
    }

    [Fact]
    public async Task ARejectedTokenIsNotUsedAgain()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, token: "an-old-token"));

        var rejected = await scene.Rest.Users.GetMeAsync();
        var next = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.Equal(401, Assert.IsType<RestFailure.Failed>(rejected.Failure).Error.HttpStatus);
        Assert.Equal(new RestFailure.NotSent(NotSentReason.TokenRejected), next.Failure);
        Assert.Single(scene.Discord.Requests);
    }
}
