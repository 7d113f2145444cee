using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class ChatMovingOnSqlite() : ChatMovingTests(new SqliteTestDatabase());

public sealed class ChatMovingOnPostgres(PostgresFixture postgres) : ChatMovingTests(new PostgresTestDatabase(postgres));

public abstract class ChatMovingTests(ITestDatabase database) : StoreTest(database)
{
    private static readonly ChatAddress Old = new("telegram", "-42");
    private static readonly ChatAddress New = new("telegram", "-10042");

    [Fact]
    public async Task AMovedChatIsFoundAtBothAddresses()
    {
        var chat = await AddChatAsync(Old.Place);

        await Chats.MoveAsync(chat.Id, New, Cancel);

        Assert.Equal((chat.Id, New), await FindAsync(Old));
        Assert.Equal((chat.Id, New), await FindAsync(New));
    }

    [Fact]
    public async Task MovingTwiceToTheSameAddressIsMovingOnce()
    {
        var chat = await AddChatAsync(Old.Place);

        await Chats.MoveAsync(chat.Id, New, Cancel);
        await Chats.MoveAsync(chat.Id, New, Cancel);

        Assert.Equal((chat.Id, New), await FindAsync(Old));
    }

    [Fact]
    public async Task AChatCanMoveOnAndBack()
    {
        var chat = await AddChatAsync(Old.Place);
        var third = new ChatAddress("telegram", "-3");

        await Chats.MoveAsync(chat.Id, New, Cancel);
        await Chats.MoveAsync(chat.Id, third, Cancel);
        await Chats.MoveAsync(chat.Id, Old, Cancel);

        Assert.All([Old, New, third], address => Assert.Equal((chat.Id, Old), FindAsync(address).Result));
    }

    [Fact]
    public async Task AddingAChatAtAnAddressItMovedFromReturnsIt()
    {
        var chat = await AddChatAsync(Old.Place);
        await Chats.MoveAsync(chat.Id, New, Cancel);

        Assert.Equal(chat.Id, (await AddChatAsync(Old.Place)).Id);
    }

    [Fact]
    public async Task AChatAlreadyMetAtTheNewAddressGivesItsSchedulesAndGoes()
    {
        var chat = await AddChatAsync(Old.Place);
        var met = await AddChatAsync(New.Place);
        var own = await AddScheduleAsync(chat);
        var taken = await AddScheduleAsync(met);
        await PlanAsync();

        await Chats.MoveAsync(chat.Id, New, Cancel);

        Assert.Null(await Chats.FindAsync(met.Id, Cancel));
        Assert.Equal((chat.Id, New), await FindAsync(New));
        Assert.Equal(
            new[] { own.Id, taken.Id }.Order(Comparer<Core.Schedules.ScheduleId>.Create((a, b) => a.Value.CompareTo(b.Value))),
            (await Schedules.OfChatAsync(chat.Id, Cancel)).Select(schedule => schedule.Id));
        Assert.All(await ClaimAsync(), claimed => Assert.Equal(New, claimed.Chat.Address));
    }

    [Fact]
    public async Task WhatWasSavedAndChangedAtTheNewAddressIsKept()
    {
        var chat = await AddChatAsync(Old.Place);
        var met = await AddChatAsync(New.Place);
        var reactions = new ReactionStore(Database);
        await reactions.AddAsync(new Reaction(chat.Id, ReactionKind.Saved, "both", Now), Cancel);
        await reactions.AddAsync(new Reaction(met.Id, ReactionKind.Saved, "both", Now), Cancel);
        await reactions.AddAsync(new Reaction(met.Id, ReactionKind.Saved, "one", Now), Cancel);
        var history = new HistoryStore(Database);
        await history.AddAsync(new ChatChange(met.Id, "7", "schedule-added", "", Now), Cancel);

        await Chats.MoveAsync(chat.Id, New, Cancel);

        Assert.Equal(
            ["both", "one"], (await reactions.OfChatAsync(chat.Id, ReactionKind.Saved, Now, 9, Cancel)).Select(reaction => reaction.About));
        Assert.Single(await history.LatestAsync(chat.Id, 9, Cancel));
    }

    [Fact]
    public async Task ASuspendedChatThatTakesSchedulesOverLetsThemWait()
    {
        var chat = await AddChatAsync(Old.Place);
        await Chats.SuspendAsync(chat.Id, SuspensionReason.Removed, Now, Cancel);
        var taken = await AddScheduleAsync(await AddChatAsync(New.Place));

        await Chats.MoveAsync(chat.Id, New, Cancel);

        Assert.Null((await ReloadAsync(taken with { Chat = chat.Id })).NextDue);
    }

    [Fact]
    public async Task SchedulesTakenOverFromASuspendedChatGoOn()
    {
        var chat = await AddChatAsync(Old.Place);
        var met = await AddChatAsync(New.Place);
        var taken = await AddScheduleAsync(met, schedule => schedule with { NextDue = Now + Duration.FromDays(1) });
        await Chats.SuspendAsync(met.Id, SuspensionReason.MissingRight, Now, Cancel);

        await Chats.MoveAsync(chat.Id, New, Cancel);

        Assert.Equal(Now, (await ReloadAsync(taken with { Chat = chat.Id })).NextDue);
    }

    [Fact]
    public async Task ANudgeOnItsWayFollowsTheChatToItsNewAddress()
    {
        var chat = await AddChatAsync(Old.Place);
        await AddScheduleAsync(chat);
        await PlanAsync();

        await Chats.MoveAsync(chat.Id, new ChatAddress("discord", "7"), Cancel);

        Assert.Empty(await ClaimAsync(platform: "telegram"));
        Assert.Equal(new ChatAddress("discord", "7"), Assert.Single(await ClaimAsync(platform: "discord")).Chat.Address);
    }

    [Fact]
    public async Task MovingAForgottenChatDoesNothing()
    {
        await Chats.MoveAsync(new ChatId(Guid.CreateVersion7()), New, Cancel);

        Assert.Null(await Chats.FindAsync(New, Cancel));
    }

    private async Task<(ChatId?, ChatAddress?)> FindAsync(ChatAddress address)
    {
        var chat = await Chats.FindAsync(address, Cancel);
        return (chat?.Id, chat?.Address);
    }
}
