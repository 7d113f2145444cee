using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Jobs;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class SilentChatStoreOnSqlite() : SilentChatStoreTests(new SqliteTestDatabase());

public sealed class SilentChatStoreOnPostgres(PostgresFixture postgres) : SilentChatStoreTests(new PostgresTestDatabase(postgres));

public abstract class SilentChatStoreTests(ITestDatabase database) : StoreTest(database)
{
    private ISilentChatStore Silence => new SilentChatStore(Database, Clock);

    private LocalDate Today => Now.InUtc().Date;

    [Fact]
    public async Task AChatThatIsSilentForTenWeeksIsAskedOnce()
    {
        var chat = await AddSilentAsync();

        await RunJobAsync();
        Clock.Advance(TimeSpan.FromDays(100));
        await RunJobAsync();

        var asked = await LatestAsync(chat);
        Assert.Equal(new Notice(SilencePlanner.NoticeKind, "mon,wed,fri 08:00"), asked.Delivery.Notice);
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 8, 1), asked.Delivery.DueAt);
    }

    [Fact]
    public async Task ADayLessThanTenWeeksIsNotYetSilence()
    {
        var chat = await AddSilentAsync(with: known => known with { HeardOn = Today.PlusDays(-69) });

        await RunJobAsync();

        Assert.Empty(await Outbox.LatestAsync(chat.Id, 10, Cancel));
    }

    [Fact]
    public async Task OnlyPrivateChatsThatCanBeReachedAreAsked()
    {
        var group = await AddSilentAsync("group", with: known => known with { Kind = ChatKind.Group });
        var blocked = await AddSilentAsync("blocked");
        await Chats.SuspendAsync(blocked.Id, SuspensionReason.Blocked, Now, Cancel);
        var paused = await AddSilentAsync("paused", schedule => schedule with { Pause = new Pause(null), NextDue = null });
        var unsubscribed = await AddChatAsync("none", with: known => known with { HeardOn = Today.PlusDays(-100) });

        await RunJobAsync();

        foreach (var chat in new[] { group, blocked, paused, unsubscribed })
        {
            Assert.Empty(await Outbox.LatestAsync(chat.Id, 10, Cancel));
        }
    }

    [Fact]
    public async Task WhoeverIsHeardOfBeforeItIsSentIsNotAsked()
    {
        var chat = await AddSilentAsync();
        await RunJobAsync();

        await Silence.HeardAsync(chat.Id, Today, Cancel);

        Assert.Equal(DeliveryState.Cancelled, (await LatestAsync(chat)).Delivery.State);
        Assert.Equal(Today, (await Chats.FindAsync(chat.Id, Cancel))!.HeardOn);
    }

    [Fact]
    public async Task TheNextLongSilenceIsAskedAboutAgain()
    {
        var chat = await AddSilentAsync();
        await RunJobAsync();
        await SendAsync();
        await Silence.HeardAsync(chat.Id, Today, Cancel);
        Clock.Advance(TimeSpan.FromDays(70));

        await RunJobAsync();

        Assert.Equal(2, (await Outbox.LatestAsync(chat.Id, 10, Cancel)).Count);
    }

    [Fact]
    public async Task AQuestionThatExpiredUnsentIsAskedAgain()
    {
        var chat = await AddSilentAsync();
        await RunJobAsync();
        Clock.Advance(TimeSpan.FromHours(5));
        await Outbox.ExpireAsync("telegram", 1, Now, 10, Cancel);

        await RunJobAsync();

        var latest = await Outbox.LatestAsync(chat.Id, 10, Cancel);
        Assert.Equal([DeliveryState.Due, DeliveryState.Expired], latest.Select(past => past.Delivery.State));
    }

    [Fact]
    public async Task TwoNodesAskOnce()
    {
        var chat = await AddSilentAsync();
        var other = new SilentChatStore(OtherNode(), Clock);

        await Task.WhenAll(AskAsync(Silence), AskAsync(other));

        await LatestAsync(chat);
    }

    [Fact]
    public async Task TheQuestionMovesNoPositionWhenItExpires()
    {
        var chat = await AddSilentAsync(schedule: known => known with { Position = 7 });
        var schedule = Assert.Single(await Schedules.OfChatAsync(chat.Id, Cancel));
        await RunJobAsync();
        await Schedules.ChangeAsync(schedule.Id, known => known with { Position = 9 }, cancelDue: false, Cancel);
        Clock.Advance(TimeSpan.FromHours(5));

        await Outbox.ExpireAsync("telegram", 1, Now, 10, Cancel);

        Assert.Equal(9, (await ReloadAsync(schedule)).Position);
    }

    private async Task<Chat> AddSilentAsync(
        string place = "42", Func<Schedule, Schedule>? schedule = null, Func<Chat, Chat>? with = null)
    {
        var chat = await AddChatAsync(place, with: known =>
        {
            var silent = known with { HeardOn = Today.PlusDays(-70) };
            return with?.Invoke(silent) ?? silent;
        });
        await AddScheduleAsync(chat, schedule);
        return chat;
    }

    private async Task RunJobAsync() => await new AskSilentChats(Silence, Clock).Execute(null!, Cancel);

    private Task<int> AskAsync(ISilentChatStore store) => store.AskAsync(
        Today.PlusDays(-SilencePlanner.DaysOfSilence), 10, silent => SilencePlanner.Plan(silent, Now), Cancel);

    private async Task SendAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(2));
        var claimed = await ClaimOneAsync();
        await RecordAsync(claimed.Delivery.Id, DeliveryState.Sent);
    }
}
