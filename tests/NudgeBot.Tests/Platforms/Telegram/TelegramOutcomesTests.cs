using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.EndToEnd.Faults;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class TelegramOutcomesTests
{
    private static readonly Message Hello = new(new Paragraph("Hello"));

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", "ChatGone { Reason = Blocked }")]
    [InlineData(403, "Forbidden: user is deactivated", "ChatGone { Reason = Gone }")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", "ChatGone { Reason = Blocked }")]
    [InlineData(403, "Forbidden: the bot can't send messages to the bot", "ChatGone { Reason = Gone }")]
    [InlineData(403, "Forbidden: bot can't send messages to bots", "ChatGone { Reason = Gone }")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", "ChatGone { Reason = Removed }")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", "ChatGone { Reason = Removed }")]
    [InlineData(403, "Forbidden: bot was kicked from the channel chat", "ChatGone { Reason = Removed }")]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", "ChatGone { Reason = Removed }")]
    [InlineData(403, "Forbidden: the group chat was deleted", "ChatGone { Reason = Gone }")]
    [InlineData(400, "Bad Request: chat not found", "ChatGone { Reason = Gone }")]
    [InlineData(400, "Bad Request: private chat not found", "ChatGone { Reason = Gone }")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID", "ChatGone { Reason = Gone }")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "ChatGone { Reason = MissingRight }")]
    [InlineData(400, "Bad Request: have no write access to the chat", "ChatGone { Reason = MissingRight }")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", "ChatGone { Reason = MissingRight }")]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", "ChatGone { Reason = MissingRight }")]
    [InlineData(400, "Bad Request: CHAT_RESTRICTED", "ChatGone { Reason = MissingRight }")]
    [InlineData(400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", "ChatGone { Reason = MissingRight }")]
    [InlineData(400, "Bad Request: ALLOW_PAYMENT_REQUIRED_10", "ChatGone { Reason = MissingRight }")]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", "ChatGone { Reason = Closed }")]
    [InlineData(400, "Bad Request: TOPIC_DELETED", "ChatGone { Reason = Gone }")]
    [InlineData(400, "Bad Request: message thread not found", "ChatGone { Reason = Gone }")]
    [InlineData(400, "Bad Request: message to be replied not found", "Rejected { Why = message to be replied not found }")]
    [InlineData(400, "Bad Request: message to edit not found", "Rejected { Why = message to edit not found }")]
    [InlineData(400, "Bad Request: message can't be edited", "Rejected { Why = message can't be edited }")]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag \"secret\" at byte offset 0", "Rejected { Why = can't parse entities }")]
    [InlineData(400, "Bad Request: message is too long", "Rejected { Why = message is too long }")]
    [InlineData(400, "Bad Request: message text is empty", "Rejected { Why = message text is empty }")]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", "Rejected { Why = BUTTON_DATA_INVALID }")]
    [InlineData(400, "Bad Request: reply markup is too long", "Rejected { Why = reply markup is too long }")]
    [InlineData(400, "Bad Request: something of tomorrow about 'secret'", "Rejected { Why = 400 Bad Request: something of tomorrow about … }")]
    [InlineData(403, "Forbidden: something of tomorrow", "ChatGone { Reason = Blocked }")]
    [InlineData(401, "Unauthorized", "Unauthorized { }")]
    [InlineData(404, "Not Found", "Unauthorized { }")]
    [InlineData(409, "Conflict: terminated by other getUpdates request", "TryAgain { After = , Scope = Send }")]
    [InlineData(500, "Internal Server Error: restart", "TryAgain { After = , Scope = Send }")]
    [InlineData(504, "Gateway Timeout", "Unknown { }")]
    public async Task ARefusalMeansWhatTheTableSays(int code, string description, string outcome)
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        world.Telegram.Fails(Fault.Error(code, description), "sendMessage");

        Assert.Equal(outcome, (await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello)).ToString());
    }

    [Fact]
    public async Task AnUnknownRefusalOfAGroupMeansTheBotWasRemoved()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var group = world.Telegram.AddGroup("Parents");
        world.Telegram.Fails(Fault.Error(403, "Forbidden: something of tomorrow"), "sendMessage");

        Assert.Equal("ChatGone { Reason = Removed }", (await world.SendAsync(TelegramTestsWorld.At(group.Id), Hello)).ToString());
    }

    [Fact]
    public async Task AMessageToAChatThatMovedIsNotSentAndTellsTheNewAddress()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha");
        var group = world.Telegram.AddGroup("Parents", asha);
        var supergroup = await world.Telegram.MigratesToSupergroup(asha, group, silently: true);

        var outcome = await world.SendAsync(TelegramTestsWorld.At(group.Id), Hello);

        Assert.Equal(new SendOutcome.Moved(TelegramTestsWorld.At(supergroup.Id)), outcome);
        Assert.Empty(world.Telegram.Sent);
    }

    [Fact]
    public async Task ATooManyRequestsMakesOneChatWaitAsLongAsTelegramSays()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        world.Telegram.Fails(Fault.TooManyRequests(344), "sendMessage");

        var outcome = await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello);

        Assert.Equal(new SendOutcome.TryAgain(Duration.FromSeconds(344), LimitScope.Chat), outcome);
    }

    [Theory]
    [InlineData(0.9, 3, LimitScope.Platform)]
    [InlineData(1.1, 3, LimitScope.Chat)]
    [InlineData(20, 31, LimitScope.Platform)]
    [InlineData(32, 31, LimitScope.Chat)]
    public async Task ASecondChatRefusedTogetherOrWhileBothWaitLongMakesTheBotWait(double secondsBetween, int wait, LimitScope scope)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        var ben = world.Telegram.AddUser("Ben", hasStarted: true);
        world.Telegram.Fails(Fault.TooManyRequests(wait), "sendMessage", times: 2);

        await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello);
        time.Advance(TimeSpan.FromSeconds(secondsBetween));
        var outcome = await world.SendAsync(TelegramTestsWorld.At(ben.Id), Hello);

        Assert.Equal(new SendOutcome.TryAgain(Duration.FromSeconds(wait), scope), outcome);
    }

    [Fact]
    public async Task OneWaitOfTheBotIsReportedOnceHoweverManySendsWereOnTheWire()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        world.Telegram.Fails(Fault.TooManyRequests(5), "sendMessage", times: 10);
        var scopes = new List<LimitScope>();
        for (var sends = 0; sends < 10; sends++)
        {
            var person = world.Telegram.AddUser("Asha", hasStarted: true);
            var outcome = await world.SendAsync(TelegramTestsWorld.At(person.Id), Hello);
            scopes.Add(Assert.IsType<SendOutcome.TryAgain>(outcome).Scope);
        }

        Assert.Single(scopes, LimitScope.Platform);
    }

    [Fact]
    public async Task AWaitOfTheBotIsNoticedAfterTheClockWasSetBackToo()
    {
        var time = new LeapingClock();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        world.Telegram.Fails(Fault.TooManyRequests(31), "sendMessage", times: 4);
        var scopes = new List<LimitScope>();
        for (var sends = 0; sends < 4; sends++)
        {
            var person = world.Telegram.AddUser("Asha", hasStarted: true);
            var outcome = await world.SendAsync(TelegramTestsWorld.At(person.Id), Hello);
            scopes.Add(Assert.IsType<SendOutcome.TryAgain>(outcome).Scope);
            if (sends == 1)
            {
                time.Step(TimeSpan.FromHours(-1));
                time.Leap(TimeSpan.FromSeconds(40));
            }
        }

        Assert.Equal([LimitScope.Chat, LimitScope.Platform, LimitScope.Chat, LimitScope.Platform], scopes);
    }

    [Fact]
    public async Task AGatewaysPageMeansNothingWasSent() => await AfterFault(Fault.BadGateway(), "TryAgain { After = , Scope = Send }", sent: 0);

    [Fact]
    public async Task AGatewaysTimeoutMeansTheMessageMayHaveArrived() => await AfterFault(Fault.GatewayTimeout(), "Unknown { }", sent: 1);

    [Fact]
    public async Task AConnectionResetAfterTheRequestLeftMeansTheMessageMayHaveArrived() =>
        await AfterFault(Fault.ResetAfterAccepting(), "Unknown { }", sent: 1);

    [Fact]
    public async Task AnAnswerThatCannotBeReadMeansTheMessageMayHaveArrived() => await AfterFault(Fault.InvalidJson(), "Unknown { }", sent: 1);

    [Fact]
    public async Task SilenceAfterTheRequestLeftMeansTheMessageMayHaveArrived() =>
        await AfterFault(Fault.HoldAfterAccepting(), "Unknown { }", sent: 1, answerWithin: "00:00:00.4");

    [Fact]
    public async Task AnAnswerThatStopsHalfWayMeansTheMessageMayHaveArrived() =>
        await AfterFault(Fault.SlowBody(TimeSpan.FromMinutes(5)), "Unknown { }", sent: 1, answerWithin: "00:00:00.4");

    [Fact]
    public async Task AServerThatCannotBeReachedMeansNothingWasSent()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        using var closed = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        closed.Start();
        world.Settings["Telegram:ApiBaseUrl"] = $"http://{closed.LocalEndpoint}";
        closed.Stop();

        Assert.Equal(
            new SendOutcome.TryAgain(null, LimitScope.Send), await world.SendAsync(TelegramTestsWorld.At(5), Hello));
    }

    [Fact]
    public async Task ASendGivenUpBeforeItBeginsMeansNothingWasSent()
    {
        await using var world = await TelegramTestsWorld.StartAsync();

        Assert.Equal(
            new SendOutcome.TryAgain(null, LimitScope.Send),
            await world.SendAsync(TelegramTestsWorld.At(5), Hello, cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task ASendGivenUpOnTheWireMayHaveArrived()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        var hold = world.Telegram.Fails(Fault.HoldAfterAccepting(), "sendMessage");
        using var giveUp = new CancellationTokenSource();

        var sending = world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello, cancellation: giveUp.Token);
        await hold.WaitForHits();
        await giveUp.CancelAsync();

        Assert.Equal(new SendOutcome.Unknown(), await sending);
        hold.Release();
    }

    private static async Task AfterFault(Fault fault, string outcome, int sent, string answerWithin = "00:00:30")
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        world.Settings["Telegram:AnswerWithin"] = answerWithin;
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        var scripted = world.Telegram.Fails(fault, "sendMessage");

        Assert.Equal(outcome, (await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello)).ToString());
        Assert.Equal(sent, world.Telegram.SentTo(asha.Id).Count);
        scripted.Release();
    }
}
