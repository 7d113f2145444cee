using System.Net;
using Microsoft.Extensions.Time.Testing;
using NudgeBot.Testing.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Each way a request can go wrong, as Telegram.Bot reports it, and whether the message exists.</summary>
public sealed class FakeTelegramFaultsTests : FakeTelegramTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    protected override void Configure(FakeTelegramOptions options) => options.Time = _time;

    private FakeUser Asha => field ??= Telegram.AddUser("Asha", hasStarted: true);

    private async Task<TException> Failed<TException>(CancellationToken? cancellation = null)
        where TException : Exception
    {
        var bot = new TelegramBotClient(new TelegramBotClientOptions(Telegram.Token, Telegram.BaseUrl) { RetryCount = 0 });
        return await Assert.ThrowsAnyAsync<TException>(() => bot.SendMessage(Asha.Id, "x", cancellationToken: cancellation ?? Cancellation));
    }

    [Fact]
    public async Task ATooManyRequestsFaultNamesItsSeconds()
    {
        Telegram.Fails(Fault.TooManyRequests(7), "sendMessage");

        var refusal = await Failed<ApiRequestException>();

        Assert.Equal((429, 7), (refusal.ErrorCode, refusal.Parameters?.RetryAfter));
        Assert.Empty(Telegram.Sent);
    }

    [Fact]
    public async Task AServerErrorIsInTelegramsForm()
    {
        Telegram.Fails(Fault.ServerError(), "sendMessage");

        Assert.Equal("Internal Server Error: restart", (await Failed<ApiRequestException>()).Message);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task AGatewaysPageIsNoAnswerOfTelegram(bool accepted, int messages)
    {
        Telegram.Fails(Fault.BadGateway(accepted), "sendMessage");

        var failure = await Failed<RequestException>();

        Assert.IsNotType<ApiRequestException>(failure);
        Assert.Equal(HttpStatusCode.BadGateway, failure.HttpStatusCode);
        Assert.Equal(messages, Telegram.Sent.Count);
    }

    [Fact]
    public async Task AResetBeforeAcceptingLeavesNoMessage()
    {
        Telegram.Fails(Fault.ResetBeforeAccepting(), "sendMessage");

        Assert.IsType<HttpRequestException>((await Failed<RequestException>()).InnerException);
        Assert.Empty(Telegram.Sent);
    }

    [Fact]
    public async Task AResetAfterAcceptingLeavesAMessage()
    {
        Telegram.Fails(Fault.ResetAfterAccepting(), "sendMessage");

        await Failed<RequestException>();

        Assert.Single(Telegram.Sent);
    }

    [Fact]
    public async Task InvalidJsonAfterAcceptingLeavesAMessage()
    {
        Telegram.Fails(Fault.InvalidJson(), "sendMessage");

        Assert.Equal(HttpStatusCode.OK, (await Failed<RequestException>()).HttpStatusCode);
        Assert.Single(Telegram.Sent);
    }

    [Fact]
    public async Task AHeldAnswerTimesOutWhileTheMessageExists()
    {
        var fault = Telegram.Fails(Fault.HoldAfterAccepting(), "sendMessage");
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var failing = Failed<Exception>(impatient.Token);
        await fault.WaitForHits();
        await Telegram.WaitForMessages(1);

        await impatient.CancelAsync();

        await failing;
        Assert.Single(Telegram.Sent);
    }

    [Fact]
    public async Task ARequestHeldBeforeAcceptingIsHandledWhenReleased()
    {
        var fault = Telegram.Fails(Fault.HoldBeforeAccepting(), "sendMessage");
        var sending = Result("sendMessage", new { chat_id = Asha.Id, text = "x" });
        await fault.WaitForHits();
        Assert.Empty(Telegram.Sent);

        fault.Release();

        await sending;
        Assert.Single(Telegram.Sent);
    }

    [Fact]
    public async Task ASlowBodyEndsWhenTheClockSaysSo()
    {
        var fault = Telegram.Fails(Fault.SlowBody(TimeSpan.FromSeconds(30)), "sendMessage");
        var sending = Result("sendMessage", new { chat_id = Asha.Id, text = "x" });
        await fault.WaitForHits();
        await Telegram.WaitForRequests("sendMessage");
        Assert.False(sending.IsCompleted);

        while (!sending.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        Assert.Equal("x", (string?)(await sending)["text"]);
    }

    [Fact]
    public async Task WhileTelegramIsOfflineConnectionsAreRefusedAndAfterwardsAllIsAsItWas()
    {
        var chat = Asha.Id;
        await Telegram.GoesOffline();
        var failure = await Failed<RequestException>();
        Assert.Equal(HttpRequestError.ConnectionError, Assert.IsType<HttpRequestException>(failure.InnerException).HttpRequestError);

        await Telegram.ComesOnline();

        await Result("sendMessage", new { chat_id = chat, text = "back" });
    }

    [Fact]
    public async Task AFaultStrikesItsMethodItsChatAndItsNumberOfTimes()
    {
        var ben = Telegram.AddUser("Ben", hasStarted: true);
        var fault = Telegram.Fails(Fault.ServerError(), "sendMessage", chat: Asha.Id, times: 2, skip: 1);

        await Result("sendMessage", new { chat_id = Asha.Id, text = "skipped" });
        await Result("sendMessage", new { chat_id = ben.Id, text = "another chat" });
        await Result("sendChatAction", new { chat_id = Asha.Id, action = "typing" });
        await Refusal("sendMessage", new { chat_id = Asha.Id, text = "struck" });
        await Refusal("sendMessage", new { chat_id = Asha.Id, text = "struck again" });
        await Result("sendMessage", new { chat_id = Asha.Id, text = "over" });

        Assert.Equal(2, fault.Hits);
    }
}
