using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Tests.Storage;

public sealed class ChatStoreOnSqlite() : ChatStoreTests(new SqliteTestDatabase());

public sealed class ChatStoreOnPostgres(PostgresFixture postgres) : ChatStoreTests(new PostgresTestDatabase(postgres));

public abstract class ChatStoreTests(ITestDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task AChatIsFoundByItsAddressAndByItsId()
    {
        var chat = await AddChatAsync("42");

        Assert.Equal(chat.Id, (await Chats.FindAsync(new ChatAddress("telegram", "42"), Cancel))?.Id);
        Assert.Equal(chat.Address, (await Chats.FindAsync(chat.Id, Cancel))?.Address);
    }

    [Fact]
    public async Task AChatTheBotHasNotMetIsNotFound()
    {
        await AddChatAsync("42", "telegram");

        Assert.Null(await Chats.FindAsync(new ChatAddress("discord", "42"), Cancel));
        Assert.Null(await Chats.FindAsync(new ChatId(Guid.CreateVersion7()), Cancel));
    }

    [Fact]
    public async Task EverySettingIsReadBackAsItWasWritten()
    {
        var settings = new ChatSettings
        {
            Language = "hi",
            Zone = "Asia/Kolkata",
            Guide = "secure-attachment",
            Country = "IN",
            ChildrenBorn = [2019, 2024],
            HardWeekUntil = Now + Duration.FromDays(7),
            AfterLoss = true,
            Position = 17,
        };

        var chat = await AddChatAsync(with: chat => chat with { Settings = settings, Kind = ChatKind.Channel });

        Assert.Equal(ChatKind.Channel, chat.Kind);
        Assert.Equal(settings.ChildrenBorn, chat.Settings.ChildrenBorn);
        Assert.Equal(settings, chat.Settings with { ChildrenBorn = settings.ChildrenBorn });
    }

    [Fact]
    public async Task AddingAnAddressTwiceReturnsTheFirstChat()
    {
        var first = await AddChatAsync("42");

        var second = await AddChatAsync("42");

        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task AddingAnAddressFromManyPlacesAtOnceMakesOneChat()
    {
        var chats = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AddChatAsync("42"), Cancel)));

        Assert.Single(chats.Select(chat => chat.Id).Distinct());
    }

    [Fact]
    public async Task WhatTheChatAwaitsIsKeptAndCleared()
    {
        var chat = await AddChatAsync();
        var awaited = AwaitedAnswers.Of(
            [new Awaited("timezone", "step 2", Now + Duration.FromMinutes(10), "7"), new Awaited("ask", "", Now + Duration.FromMinutes(5))]);

        var asked = await Chats.ChangeAsync(chat.Id, before => before with { Awaited = awaited }, Cancel);
        var answered = await Chats.ChangeAsync(chat.Id, before => before with { Awaited = AwaitedAnswers.None }, Cancel);

        Assert.Equal(awaited, asked?.Awaited);
        Assert.NotNull(answered);
        Assert.Empty(answered.Awaited.All);
    }

    [Fact]
    public async Task ChangesFromManyPlacesAtOnceAreAllKept()
    {
        var chat = await AddChatAsync();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(
            () => Chats.ChangeAsync(
                chat.Id,
                before => before with { Settings = before.Settings with { Position = before.Settings.Position + 1 } },
                Cancel),
            Cancel)));

        Assert.Equal(30, (await Chats.FindAsync(chat.Id, Cancel))?.Settings.Position);
    }

    [Fact]
    public async Task ChangingAForgottenChatReturnsNothing() =>
        Assert.Null(await Chats.ChangeAsync(new ChatId(Guid.CreateVersion7()), chat => chat, Cancel));

    [Fact]
    public async Task AChangeThatThrowsKeepsNothing()
    {
        var chat = await AddChatAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Chats.ChangeAsync(
            chat.Id, _ => throw new InvalidOperationException(), Cancel));

        Assert.NotNull(await Chats.ChangeAsync(chat.Id, before => before, Cancel));
    }

    [Fact]
    public async Task ASuspendedChatsSchedulesWait()
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat, schedule => schedule with { Position = 5 });

        await Chats.SuspendAsync(chat.Id, SuspensionReason.Blocked, Now, Cancel);

        var waiting = await ReloadAsync(schedule);
        Assert.Null(waiting.NextDue);
        Assert.Equal(5, waiting.Position);
        Assert.Equal(new Suspension(SuspensionReason.Blocked, Now), (await Chats.FindAsync(chat.Id, Cancel))?.Suspension);
    }

    [Theory]
    [InlineData(SuspensionReason.Blocked, DeliveryReason.Blocked)]
    [InlineData(SuspensionReason.Removed, DeliveryReason.Removed)]
    [InlineData(SuspensionReason.MissingRight, DeliveryReason.MissingRight)]
    [InlineData(SuspensionReason.Closed, DeliveryReason.Closed)]
    [InlineData(SuspensionReason.Gone, DeliveryReason.Gone)]
    public async Task SuspendingCancelsWhatIsDueWithTheReasonAndGivesThePositionBack(SuspensionReason why, DeliveryReason reason)
    {
        var chat = await AddChatAsync();
        var schedule = await AddScheduleAsync(chat, schedule => schedule with { Position = 5 });
        await PlanAsync();

        await Chats.SuspendAsync(chat.Id, why, Now, Cancel);

        var delivery = (await LatestAsync(chat)).Delivery;
        Assert.Equal((DeliveryState.Cancelled, reason), (delivery.State, delivery.Reason));
        Assert.Equal(5, (await ReloadAsync(schedule)).Position);
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task SuspendingAgainKeepsTheFirstInstantAndTakesTheNewerReason()
    {
        var chat = await AddChatAsync();
        var first = Now;
        await Chats.SuspendAsync(chat.Id, SuspensionReason.MissingRight, first, Cancel);

        await Chats.SuspendAsync(chat.Id, SuspensionReason.Removed, first + Duration.FromHours(1), Cancel);

        Assert.Equal(new Suspension(SuspensionReason.Removed, first), (await Chats.FindAsync(chat.Id, Cancel))?.Suspension);
    }

    [Fact]
    public async Task ResumingTellsWhetherThereWasASuspension()
    {
        var chat = await AddChatAsync();
        await Chats.SuspendAsync(chat.Id, SuspensionReason.Blocked, Now, Cancel);

        Assert.True(await Chats.ResumeAsync(chat.Id, Cancel));
        Assert.False(await Chats.ResumeAsync(chat.Id, Cancel));
        Assert.Null((await Chats.FindAsync(chat.Id, Cancel))?.Suspension);
    }
}
