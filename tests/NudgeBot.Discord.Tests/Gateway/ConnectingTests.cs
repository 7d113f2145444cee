using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Gateway;

public sealed class ConnectingTests
{
    [Fact]
    public async Task ANewSessionBeginsWithReadyAndTheGuilds()
    {
        await using var scene = await Scene.StartAsync();

        scene.StartGateway();
        var ready = (ReadyEvent)(await scene.NextAsync<ReadyEvent>()).Event;
        var guild = (GuildCreateEvent)(await scene.NextAsync<GuildCreateEvent>()).Event;

        Assert.Equal(scene.Discord.Bot.Id, ready.User.Id.Value);
        Assert.Equal(scene.Discord.Application.Id, ready.ApplicationId.Value);
        Assert.Equal(scene.Guild.Id, ready.Guilds.Single().Id.Value);
        Assert.Equal("The Playground", guild.Guild.Name);
        Assert.Equal("parents", guild.Guild.Channels.Single().Name);
        Assert.Equal(ShardState.Ready, scene.Gateway.Shards.Single().State);
    }

    [Fact]
    public async Task ItIdentifiesWithItsIntentsShardAndName()
    {
        await using var scene = await Scene.StartAsync();

        scene.StartGateway();
        var connection = await scene.Discord.Gateway.NextConnectionAsync();
        var identify = (await connection.NextFrameAsync(2))["d"]!;

        Assert.Equal("4097", identify["intents"]!.ToString());
        Assert.Equal("[0,1]", identify["shard"]!.ToJsonString());
        Assert.Equal("NudgeBot", identify["properties"]!["browser"]!.ToString());
        Assert.Equal(("10", "json", "zlib-stream"), (connection.Query["v"], connection.Query["encoding"], connection.Query["compress"]));
        Assert.Equal("DiscordBot (https://example.org/nudgebot, 1.2.3)", connection.UserAgent);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 1000)]
    [InlineData(false, 0)]
    [InlineData(false, 1000)]
    public async Task AGuildOfMegabytesArrivesCompressedOrNotWholeOrInPieces(bool compress, int fragmentBytes)
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, compress: compress));
        scene.Discord.Gateway.FragmentBytes = fragmentBytes;
        for (var index = 0; index < 5000; index++)
        {
            scene.Discord.AddChannel(scene.Guild, $"channel number {index}");
        }

        await scene.ConnectAsync();
        var guild = (GuildCreateEvent)(await scene.NextAsync<GuildCreateEvent>()).Event;

        Assert.Equal(5001, guild.Guild.Channels.Count);
        Assert.Equal("channel number 4999", guild.Guild.Channels[^1].Name);
    }

    [Fact]
    public async Task AnUnreachableGatewayIsTriedAgainLessAndLessOften()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        scene.Discord.Gateway.RefusesConnections = true;
        scene.StartGateway();

        foreach (var wait in new[] { 0.75, 1.5, 3, 6, 12, 24, 45, 45 }.Select(TimeSpan.FromSeconds))
        {
            await clock.PassAsync(wait, wait);
        }

        await clock.UntilWaitingAsync(TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(45));
        scene.Discord.Gateway.RefusesConnections = false;
        clock.Advance(TimeSpan.FromSeconds(45));
        await scene.NextAsync<ReadyEvent>();
    }

    [Fact]
    public async Task AnExhaustedDayOfStartsIsWaitedOut()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        scene.Discord.Gateway.StartsLeft = 0;
        scene.Discord.Gateway.StartsResetAfter = TimeSpan.FromHours(1);
        scene.StartGateway();

        await clock.UntilWaitingAsync(TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        Assert.Empty(scene.Discord.Gateway.Connections);
        scene.Discord.Gateway.StartsLeft = 1000;
        clock.Advance(TimeSpan.FromHours(1));
        await scene.NextAsync<ReadyEvent>();

        Assert.Equal(0, scene.Discord.Gateway.ForbiddenStarts);
    }

    [Fact]
    public async Task ShardsStartFiveSecondsApartAndEachHearsOfItsGuilds()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock, fake => Some.Options(fake, shards: 2));
        scene.StartGateway();

        var first = (await scene.NextAsync<ReadyEvent>()).Session;
        await clock.PassAsync(TimeSpan.FromSeconds(4.9), TimeSpan.FromSeconds(5.2));
        var second = (await scene.NextAsync<ReadyEvent>()).Session;
        var heard = new List<GatewayDispatch>();
        for (var index = 0; index < 6; index++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            scene.Discord.AddGuild($"guild {index}");
            heard.Add(await scene.NextAsync<GuildCreateEvent>());
        }

        Assert.Equal([0, 1], new[] { first.ShardId, second.ShardId }.Order());
        Assert.Equal([0, 1], heard.Select(each => each.Session.ShardId).Distinct().Order());
        Assert.All(heard, each => Assert.Equal(DiscordGateway.ShardOf(((GuildCreateEvent)each.Event).Guild.Id, 2), each.Session.ShardId));
    }

    [Fact]
    public async Task ShardsOfDifferentBucketsStartTogether()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock, fake => Some.Options(fake, shards: 2));
        scene.Discord.Gateway.MaxConcurrency = 2;

        scene.StartGateway();
        await scene.NextAsync<ReadyEvent>();
        await scene.NextAsync<ReadyEvent>();

        Assert.Equal(2, scene.Discord.Gateway.Starts);
    }

    [Fact]
    public async Task DirectMessagesGoToTheFirstShard()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, shards: 2));
        scene.Discord.Gateway.MaxConcurrency = 2;
        scene.StartGateway();
        await scene.NextAsync<ReadyEvent>();
        await scene.NextAsync<ReadyEvent>();

        scene.Discord.UserWrites(scene.Parent, scene.Discord.DirectMessagesWith(scene.Parent), "How do I help her sleep?");
        var heard = await scene.NextAsync<MessageCreateEvent>();

        Assert.Equal(0, heard.Session.ShardId);
        Assert.Equal("How do I help her sleep?", ((MessageCreateEvent)heard.Event).Message.Content);
    }

    [Fact]
    public async Task TooFewShardsAreReplacedByAsManyAsDiscordNowWants()
    {
        var clock = new ManualClock();
        await using var scene = await Scene.StartAsync(clock);
        scene.Discord.Gateway.RequiredShards = 2;
        scene.Discord.Gateway.SaysHello = false;
        scene.StartGateway();
        var refused = await scene.Discord.Gateway.NextConnectionAsync();
        scene.Discord.Gateway.RecommendedShards = 2;
        scene.Discord.Gateway.SaysHello = true;
        refused.Send(10, new System.Text.Json.Nodes.JsonObject { ["heartbeat_interval"] = 41250 });

        var first = await clock.RunAsync(scene.NextAsync<ReadyEvent>(), TimeSpan.FromSeconds(11));
        var second = await clock.RunAsync(scene.NextAsync<ReadyEvent>(), TimeSpan.FromSeconds(11));

        Assert.Equal((2, 2), (first.Session.ShardCount, second.Session.ShardCount));
    }

    [Fact]
    public async Task TooFewShardsThatTheOperatorFixedEndIt()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, shards: 1));
        scene.Discord.Gateway.RequiredShards = 2;

        scene.StartGateway();

        Assert.Equal(GatewayCloseCode.ShardingRequired, Assert.IsType<GatewayEnd.Refused>(await scene.EndAsync()).Code);
    }

    [Fact]
    public async Task AWrongTokenEndsItBeforeAnySession()
    {
        await using var scene = await Scene.StartAsync(options: fake => Some.Options(fake, token: "an-old-token"));

        scene.StartGateway();

        Assert.IsType<GatewayEnd.TokenRejected>(await scene.EndAsync());
        Assert.Empty(scene.Discord.Gateway.Connections);
    }

    [Fact]
    public async Task APrivilegedIntentThatIsNotSwitchedOnEndsItWithAdvice()
    {
        await using var scene = await Scene.StartAsync(
            options: fake => Some.Options(fake, intents: GatewayIntents.Guilds | GatewayIntents.MessageContent));

        scene.StartGateway();
        var end = Assert.IsType<GatewayEnd.Refused>(await scene.EndAsync());

        Assert.Equal(GatewayCloseCode.DisallowedIntents, end.Code);
        Assert.Contains("developer portal", end.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4012)]
    [InlineData(4013)]
    public async Task AFinalCloseCodeEndsItAndTheEventsToo(int code)
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Gateway.ClosesWith = code;

        scene.StartGateway();
        var end = await scene.EndAsync();

        Assert.Equal(code == 4004, end is GatewayEnd.TokenRejected);
        Assert.Equal(code == 4004 ? null : (GatewayCloseCode)code, (end as GatewayEnd.Refused)?.Code);
        Assert.True(scene.Gateway.Dispatches.Completion.IsCompletedSuccessfully);
        Assert.Single(scene.Discord.Gateway.Connections);
    }
}
