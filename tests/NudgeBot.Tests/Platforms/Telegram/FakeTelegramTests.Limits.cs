using Microsoft.Extensions.Time.Testing;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class FakeTelegramLimitsTests : FakeTelegramTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    protected override void Configure(FakeTelegramOptions options)
    {
        options.Time = _time;
        options.Limits.MessagesPerSecond = 30;
        options.Limits.PaidMessagesPerSecond = 40;
        options.Limits.ChatMessagesPerSecond = 1;
        options.Limits.GroupMessagesPerMinute = 20;
        options.Limits.GroupEditsPerMinute = 20;
    }

    /// <summary>Zero for accepted, otherwise the seconds to wait.</summary>
    private async Task<int> Wait(long chat, bool paid = false)
    {
        var answer = await Call("sendMessage", new { chat_id = chat, text = "x", allow_paid_broadcast = paid });
        if ((bool)answer["ok"]!)
        {
            return 0;
        }

        var seconds = (int)answer["parameters"]!["retry_after"]!;
        Assert.Equal($"Too Many Requests: retry after {seconds}", (string?)answer["description"]);
        return seconds;
    }

    private long NewUser() => Telegram.AddUser("Someone", hasStarted: true).Id;

    [Fact]
    public async Task OneChatTakesOneMessageASecond()
    {
        var asha = NewUser();

        Assert.Equal(0, await Wait(asha));
        Assert.Equal(1, await Wait(asha));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Wait(asha));
    }

    [Fact]
    public async Task AChatThatWasSilentTakesItsBurst()
    {
        await using var bursting = await FakeTelegram.StartAsync(options =>
        {
            options.Time = _time;
            options.Limits.ChatBurst = 3;
        });
        var asha = bursting.AddUser("Asha", hasStarted: true);
        using var http = new HttpClient();
        async Task<int> Status() =>
            (int)(await http.GetAsync(new Uri($"{bursting.BaseUrl}/bot{bursting.Token}/sendMessage?chat_id={asha.Id}&text=x"), Cancellation)).StatusCode;

        var statuses = new List<int> { await Status(), await Status(), await Status(), await Status() };

        Assert.Equal([200, 200, 200, 429], statuses);
    }

    [Fact]
    public async Task AllChatsTogetherTakeThirtyMessagesASecond()
    {
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(0, await Wait(NewUser()));
        }

        Assert.Equal(1, await Wait(NewUser()));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Wait(NewUser()));
    }

    [Fact]
    public async Task TheSecondIsAnySecondNotOneOfTheClock()
    {
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(0, await Wait(NewUser()));
            _time.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.Equal(1, await Wait(NewUser()));
    }

    [Fact]
    public async Task APaidBroadcastHasItsOwnHigherLimit()
    {
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(0, await Wait(NewUser(), paid: true));
        }

        Assert.Equal(1, await Wait(NewUser(), paid: true));
    }

    [Fact]
    public async Task AGroupTakesTwentyMessagesAMinute()
    {
        var group = Telegram.AddGroup("Parents").Id;
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(0, await Wait(group));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(40, await Wait(group));
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(0, await Wait(group));
    }

    [Fact]
    public async Task EditsInAGroupAreCountedApart()
    {
        var group = Telegram.AddGroup("Parents");
        Assert.Equal(0, await Wait(group.Id));
        var message = await Telegram.NextMessageTo(group);
        for (var i = 0; i < 20; i++)
        {
            await Result("editMessageText", new { chat_id = group.Id, message_id = message.Id, text = $"edit {i}" });
        }

        Assert.Equal("429 Too Many Requests: retry after 60", await Refusal("editMessageText", new { chat_id = group.Id, message_id = message.Id, text = "one more" }));
    }

    [Fact]
    public async Task ALimitThatIsSwitchedOffLetsEverythingPass()
    {
        await using var free = await FakeTelegram.StartAsync(options =>
        {
            options.Time = _time;
            options.Limits.SwitchOff();
        });
        var asha = free.AddUser("Asha", hasStarted: true);
        using var http = new HttpClient();
        for (var i = 0; i < 50; i++)
        {
            using var response = await http.GetAsync(new Uri($"{free.BaseUrl}/bot{free.Token}/sendMessage?chat_id={asha.Id}&text=x"), Cancellation);
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task ARefusedMessageDoesNotExistAndSaysWhenInAHeaderToo()
    {
        var asha = NewUser();
        await Wait(asha);
        using var request = new HttpRequestMessage(HttpMethod.Get, Url($"sendMessage?chat_id={asha}&text=x"));

        using var response = await Send(request);

        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter!.Delta);
        Assert.Single(Telegram.SentTo(asha));
    }
}
