using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Jobs;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class SuspendedChatStoreOnSqlite() : SuspendedChatStoreTests(new SqliteTestDatabase());

public sealed class SuspendedChatStoreOnPostgres(PostgresFixture postgres) : SuspendedChatStoreTests(new PostgresTestDatabase(postgres));

public abstract class SuspendedChatStoreTests(ITestDatabase database) : StoreTest(database)
{
    private IHistoryStore History => new HistoryStore(Database);

    [Fact]
    public async Task WhoeverConfiguredTheScheduleIsToldOnceAlsoAfterARestart()
    {
        var admin = await AddAdminAsync();
        var group = await AddGroupAsync(by: "7");

        await SuspendAsync(group, SuspensionReason.MissingRight);
        await RunJobAsync();
        await SuspendAsync(group, SuspensionReason.MissingRight);
        await RunJobAsync(new SuspendedChatStore(OtherNode(), Clock));
        Clock.Advance(TimeSpan.FromDays(3));
        await RunJobAsync();

        var told = SuspensionFields.Parse(Assert.Single(await NoticesAsync(admin)).Delivery.Notice!.Fields);
        Assert.Equal((SuspensionReason.MissingRight, group.Id), (told!.Reason, told.Chat));
        Assert.Single(await HistoryOfAsync(group), change => change is { Kind: ChatChange.Suspended, Details: "missing-right" });
    }

    [Fact]
    public async Task TheNextSuspensionIsToldAnew()
    {
        var admin = await AddAdminAsync();
        var group = await AddGroupAsync(by: "7");
        await SuspendAsync(group, SuspensionReason.Closed);
        await RunJobAsync();

        await Chats.ResumeAsync(group.Id, Cancel);
        await SuspendAsync(group, SuspensionReason.Closed);
        await RunJobAsync();

        Assert.Equal(2, (await NoticesAsync(admin)).Count);
    }

    [Fact]
    public async Task WhatIsOverBeforeItWasSaidIsNotSaid()
    {
        var admin = await AddAdminAsync();
        var group = await AddGroupAsync(by: "7");
        await SuspendAsync(group, SuspensionReason.Closed);
        await RunJobAsync();

        await Chats.ResumeAsync(group.Id, Cancel);

        Assert.Equal(DeliveryState.Cancelled, Assert.Single(await NoticesAsync(admin)).Delivery.State);
    }

    [Fact]
    public async Task ASuspensionOfSecondsIsNotSaid()
    {
        var admin = await AddAdminAsync();
        var group = await AddGroupAsync(by: "7");
        await Chats.SuspendAsync(group.Id, SuspensionReason.Removed, Now, Cancel);
        Clock.Advance(TimeSpan.FromSeconds(10));

        await RunJobAsync();

        Assert.Empty(await NoticesAsync(admin));
    }

    [Fact]
    public async Task WhoeverConfiguredItLastAndCanBeWrittenToIsTold()
    {
        var first = await AddAdminAsync("7");
        var second = await AddAdminAsync("8");
        var blocked = await AddAdminAsync("9");
        await Chats.SuspendAsync(blocked.Id, SuspensionReason.Blocked, Now, Cancel);
        var group = await AddGroupAsync(by: "7");
        await ChangeAsync(group, "8", "schedule-changed");
        await ChangeAsync(group, "9", "schedule-changed");
        await ChangeAsync(group, "7", "language");

        await SuspendAsync(group, SuspensionReason.Removed);
        await RunJobAsync();

        Assert.Single(await NoticesAsync(second));
        Assert.Empty(await NoticesAsync(first));
        Assert.Empty(await NoticesAsync(blocked));
    }

    [Fact]
    public async Task OnDiscordThePrivateChatIsFoundByItsPerson()
    {
        var admin = await AddChatAsync("555", "discord", chat => chat with { Person = "7" });
        var channel = await AddChatAsync("77", "discord", chat => chat with { Kind = ChatKind.Group });
        await AddScheduleAsync(channel);
        await ChangeAsync(channel, "7", "schedule-added");

        await SuspendAsync(channel, SuspensionReason.MissingRight);
        await RunJobAsync();

        Assert.Single(await NoticesAsync(admin));
    }

    [Fact]
    public async Task NothingIsSaidWhereNothingWasToBeSentOrNobodyIsKnown()
    {
        var admin = await AddAdminAsync();
        var empty = await AddChatAsync("-200", with: chat => chat with { Kind = ChatKind.Group });
        await ChangeAsync(empty, "7", "schedule-removed");
        var anonymous = await AddGroupAsync(by: "-100");
        var alone = await AddChatAsync("42");
        await AddScheduleAsync(alone);

        foreach (var chat in new[] { empty, anonymous, alone })
        {
            await SuspendAsync(chat, SuspensionReason.Removed);
        }

        await RunJobAsync();

        Assert.Empty(await NoticesAsync(admin));
        Assert.Single(await HistoryOfAsync(anonymous), change => change.Kind == ChatChange.Suspended);
    }

    [Theory]
    [InlineData(SuspensionReason.MissingRight, true)]
    [InlineData(SuspensionReason.Closed, true)]
    [InlineData(SuspensionReason.Removed, true)]
    [InlineData(SuspensionReason.Gone, false)]
    public async Task AfterADayTheNextNudgeIsTriedAndARefusalIsNotToldAgain(SuspensionReason reason, bool isTried)
    {
        var admin = await AddAdminAsync();
        var group = await AddGroupAsync(by: "7");
        await SuspendAsync(group, reason);
        await RunJobAsync();
        await TryAsync();
        Assert.NotNull((await Chats.FindAsync(group.Id, Cancel))!.Suspension);

        Clock.Advance(TimeSpan.FromDays(1));
        await TryAsync();
        Assert.Equal(isTried, (await Chats.FindAsync(group.Id, Cancel))!.Suspension is null);
        Assert.Equal(isTried, (await Schedules.OfChatAsync(group.Id, Cancel))[0].NextDue is not null);

        await SuspendAsync(group, reason);
        await RunJobAsync();
        Assert.Single(await NoticesAsync(admin));
    }

    [Fact]
    public async Task WhatIsRefusedAfterSomethingArrivedIsToldAnew()
    {
        var admin = await AddAdminAsync();
        var group = await AddGroupAsync(by: "7");
        await SuspendAsync(group, SuspensionReason.MissingRight);
        await RunJobAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await TryAsync();
        await PlanAsync();
        foreach (var due in await ClaimAsync())
        {
            await RecordAsync(due.Delivery.Id, DeliveryState.Sent);
        }

        await SuspendAsync(group, SuspensionReason.MissingRight);
        await RunJobAsync();

        Assert.Equal(2, (await NoticesAsync(admin)).Count);
    }

    private Task TryAsync() => new TrySuspendedChats(new SuspendedChatStore(Database, Clock), Clock).Execute(null!, Cancel).AsTask();

    private Task<Chat> AddAdminAsync(string person = "7") => AddChatAsync(person, with: chat => chat with { Person = person });

    private async Task<Chat> AddGroupAsync(string by)
    {
        var group = await AddChatAsync("-100", with: chat => chat with { Kind = ChatKind.Group });
        await AddScheduleAsync(group);
        await ChangeAsync(group, by, "schedule-added");
        return group;
    }

    private async Task ChangeAsync(Chat chat, string member, string kind)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await History.AddAsync(new ChatChange(chat.Id, member, kind, "", Now), Cancel);
    }

    private async Task SuspendAsync(Chat chat, SuspensionReason reason)
    {
        await Chats.SuspendAsync(chat.Id, reason, Now, Cancel);
        Clock.Advance(TimeSpan.FromMinutes(2));
    }

    private Task RunJobAsync(ISuspendedChatStore? store = null) =>
        new TellOfSuspensions(store ?? new SuspendedChatStore(Database, Clock), Clock).Execute(null!, Cancel).AsTask();

    private async Task<IReadOnlyList<PastDelivery>> NoticesAsync(Chat chat) =>
        [.. (await Outbox.LatestAsync(chat.Id, 10, Cancel)).Where(past => past.Delivery.Notice is not null)];

    private Task<IReadOnlyList<ChatChange>> HistoryOfAsync(Chat chat) => History.LatestAsync(chat.Id, 10, Cancel);
}
