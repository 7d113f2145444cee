using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class ChatPresenceOnSqlite() : ChatPresenceTests(new SqliteTestDatabase());

public sealed class ChatPresenceOnPostgres(PostgresFixture postgres) : ChatPresenceTests(new PostgresTestDatabase(postgres));

public abstract class ChatPresenceTests(ITestDatabase database) : StoreTest(database)
{
    private static readonly ChatAddress Group = new("telegram", "-100");

    private ChatPresence Presence => new(Chats, new Subscriptions(Schedules), new HistoryStore(Database), Clock);

    [Fact]
    public async Task ALeftGroupSuspendsItsTopicsAndComingBackResumesThemWithTheirSchedules()
    {
        var general = await AddChatAsync("-100");
        var topic = await AddChatAsync("-100/7");
        var schedule = await AddScheduleAsync(topic);

        await Presence.LeftAsync(Group, SuspensionReason.Removed, Cancel);
        Assert.Equal(SuspensionReason.Removed, (await ReloadAsync(general))?.Suspension?.Reason);
        Assert.Equal(SuspensionReason.Removed, (await ReloadAsync(topic))?.Suspension?.Reason);
        Assert.Null((await Schedules.OfChatAsync(topic.Id, Cancel)).Single().NextDue);

        await Presence.ArrivedAsync(Group, Cancel);
        Assert.Null((await ReloadAsync(general))?.Suspension);
        Assert.Null((await ReloadAsync(topic))?.Suspension);
        var revived = (await Schedules.OfChatAsync(topic.Id, Cancel)).Single();
        Assert.Equal(schedule.Times.NextAfter(Now, TimeZones.Get(schedule.Zone)).At, revived.NextDue);
    }

    [Fact]
    public async Task TopicsOfAGroupThatWasItselfNeverMetFollowIt()
    {
        var topic = await AddChatAsync("-100/7");

        await Presence.LeftAsync(Group, SuspensionReason.Removed, Cancel);

        Assert.NotNull((await ReloadAsync(topic))?.Suspension);
    }

    [Fact]
    public async Task OtherGroupsAreLeftAlone()
    {
        var longer = await AddChatAsync("-1001");
        var itsTopic = await AddChatAsync("-1001/7");
        var shorter = await AddChatAsync("-10");

        await Presence.LeftAsync(Group, SuspensionReason.Removed, Cancel);

        Assert.All([await ReloadAsync(longer), await ReloadAsync(itsTopic), await ReloadAsync(shorter)], chat => Assert.Null(chat?.Suspension));
    }

    [Fact]
    public async Task ATopicThatWasClosedByItselfStaysClosedWhenItsGroupComesBack()
    {
        var topic = await AddChatAsync("-100/7");
        await Presence.LeftAsync(topic.Address, SuspensionReason.Closed, Cancel);

        await Presence.LeftAsync(Group, SuspensionReason.Removed, Cancel);
        await Presence.ArrivedAsync(Group, Cancel);
        Assert.Equal(SuspensionReason.Closed, (await ReloadAsync(topic))?.Suspension?.Reason);

        await Presence.ArrivedAsync(topic.Address, Cancel);
        Assert.Null((await ReloadAsync(topic))?.Suspension);
    }

    [Fact]
    public async Task AGroupThatMovedIsFoundByItsOldAddress()
    {
        var chat = await AddChatAsync("-5");
        await Chats.MoveAsync(chat.Id, Group, Cancel);

        Assert.Equal(chat.Id, Assert.Single(await Chats.WithinAsync(new ChatAddress("telegram", "-5"), Cancel)).Id);
    }

    [Fact]
    public async Task ScheduleElevenIsNotAddedAndTheSameOneNotTwice()
    {
        var chat = await AddChatAsync("-100");
        var first = await AddScheduleAsync(chat);
        Assert.False(await Schedules.AddAsync(first, Cancel));

        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Schedules.AddAsync(
            first with { Id = new ScheduleId(Guid.CreateVersion7()) }, Cancel)));

        Assert.Equal(IScheduleStore.MostPerChat - 1, added.Count(isAdded => isAdded));
        Assert.Equal(IScheduleStore.MostPerChat, (await Schedules.OfChatAsync(chat.Id, Cancel)).Count);
    }

    private Task<Chat?> ReloadAsync(Chat chat) => Chats.FindAsync(chat.Id, Cancel);
}
