using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class FakeTelegramUpdatesTests : FakeTelegramTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    protected override void Configure(FakeTelegramOptions options) => options.Time = _time;

    private async Task<JsonArray> GetUpdates(object? arguments = null) => (await Result("getUpdates", arguments)).AsArray();

    [Fact]
    public async Task AnUpdateComesAgainUntilItsSuccessorIsAskedFor()
    {
        var asha = Telegram.AddUser("Asha");
        await Telegram.Says(asha, "one");
        await Telegram.Says(asha, "two");

        var first = (int)Assert.Single(await GetUpdates(new { limit = 1 }))!["update_id"]!;
        Assert.Equal(2, (await GetUpdates(new { offset = first })).Count);
        var second = Assert.Single(await GetUpdates(new { offset = first + 1 }));

        Assert.Equal("two", (string)second!["message"]!["text"]!);
        Assert.Equal(1, Telegram.PendingUpdates);
    }

    [Fact]
    public async Task ANegativeOffsetKeepsOnlyTheLastUpdates()
    {
        var asha = Telegram.AddUser("Asha");
        await Telegram.Says(asha, "one");
        await Telegram.Says(asha, "two");

        Assert.Equal("two", (string)Assert.Single(await GetUpdates(new { offset = -1 }))!["message"]!["text"]!);
        Assert.Equal(1, Telegram.PendingUpdates);
    }

    [Fact]
    public async Task ALongPollEndsWhenSomethingHappens()
    {
        var asha = Telegram.AddUser("Asha");
        var poll = GetUpdates(new { timeout = 50 });
        await Telegram.WaitForPoll();

        await Telegram.Says(asha, "hello");

        Assert.Single(await poll);
    }

    [Fact]
    public async Task ALongPollEndsEmptyWhenItsTimeIsOver()
    {
        var poll = GetUpdates(new { timeout = 30 });
        await Telegram.WaitForPoll();

        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Empty(await poll);
    }

    [Fact]
    public async Task NoPollLastsLongerThanFiftySeconds()
    {
        var poll = GetUpdates(new { timeout = 100 });
        await Telegram.WaitForPoll();

        _time.Advance(TimeSpan.FromSeconds(50));

        Assert.Empty(await poll);
    }

    [Fact]
    public async Task APollThatIsHungUpStopsWaiting()
    {
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var poll = Call("getUpdates", new { timeout = 50 }, cancellation: hangUp.Token);
        await Telegram.WaitForPoll();

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);
        await Telegram.WaitForPoll(isOpen: false);
    }

    [Fact]
    public async Task ASecondPollerTerminatesTheFirst()
    {
        var first = Refusal("getUpdates", new { timeout = 50 });
        await Telegram.WaitForPoll();

        var second = GetUpdates(new { timeout = 50 });

        Assert.Equal(
            "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            await first);
        await Telegram.Says(Telegram.AddUser("Asha"), "for the second");
        Assert.Single(await second);
    }

    [Fact]
    public async Task KindsNotAskedForNeverComeAndTheChoiceIsRemembered()
    {
        var asha = Telegram.AddUser("Asha");
        await GetUpdates(new { allowed_updates = Kinds("my_chat_member") });

        await Telegram.Says(asha, "unwanted");
        await Telegram.Blocks(asha);

        Assert.NotNull(Assert.Single(await GetUpdates())!["my_chat_member"]);
    }

    [Fact]
    public async Task ByDefaultMemberChangesOfOthersAreNotSent()
    {
        var asha = Telegram.AddUser("Asha");
        var group = Telegram.AddSupergroup("Parents", asha, FakeMemberStatus.Administrator);

        await Telegram.Joins(Telegram.AddUser("Ben"), group);
        Assert.Empty(await GetUpdates());

        await GetUpdates(new { allowed_updates = Kinds("chat_member") });
        await Telegram.Joins(Telegram.AddUser("Cleo"), group);
        Assert.NotNull(Assert.Single(await GetUpdates())!["chat_member"]);
    }

    [Fact]
    public async Task APressedButtonIsForgottenAfterTwoAndAHalfMinutesAMessageAfterADay()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);
        await Result("sendMessage", new { chat_id = asha.Id, text = "?", reply_markup = Keyboard("yes", "v1:yes") });
        await Telegram.Presses(asha, await Telegram.NextMessageTo(asha), "yes");
        await Telegram.Says(asha, "hello");

        _time.Advance(TimeSpan.FromSeconds(150));
        Assert.NotNull(Assert.Single(await GetUpdates())!["message"]);

        _time.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await GetUpdates());
    }

    [Fact]
    public async Task APollRepeatedAtOnceIsSlowedWhenTheFakeIsToldTo()
    {
        await using var slow = await FakeTelegram.StartAsync(options =>
        {
            options.Time = _time;
            options.SlowsRepeatedPolls = true;
        });
        using var http = new HttpClient();
        Task<string> Poll() => http.GetStringAsync(new Uri($"{slow.BaseUrl}/bot{slow.Token}/getUpdates"), Cancellation);

        await Poll();
        var second = Poll();
        await slow.WaitForPoll();
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("""{"ok":true,"result":[]}""", await second);
    }

    private static string[] Kinds(params string[] kinds) => kinds;

    private static object Keyboard(string text, string data) =>
        new { inline_keyboard = new[] { new[] { new { text, callback_data = data } } } };
}
