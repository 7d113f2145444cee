using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class PartnerStoreOnSqlite() : PartnerStoreTests(new SqliteTestDatabase());

public sealed class PartnerStoreOnPostgres(PostgresFixture postgres) : PartnerStoreTests(new PostgresTestDatabase(postgres));

public abstract class PartnerStoreTests(ITestDatabase database) : StoreTest(database)
{
    private const string Hash = "aa";

    private IPartnerStore Partners => new PartnerStore(Database);

    [Fact]
    public async Task ACodeLinksBothSides()
    {
        var (first, second) = await AddPairAsync();

        var entry = await LinkAsync(first, second);

        Assert.Equal(CodeResult.Linked, entry.Result);
        Assert.Equal(new PartnerLink(second.Id, first.Id, PartnerMode.Same, true, Now), await Partners.FindAsync(second.Id, Cancel));
        Assert.Equal(new PartnerLink(first.Id, second.Id, PartnerMode.Same, false, Now), await Partners.FindAsync(first.Id, Cancel));
    }

    [Fact]
    public async Task ACodeIsUsedUp()
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);
        await Partners.UnlinkAsync(first.Id, Cancel);

        Assert.Equal(CodeResult.NoSuchCode, (await EnterAsync(await AddChatAsync("3"))).Result);
    }

    [Fact]
    public async Task TwoWhoEnterOneCodeAtOnceAreNotBothLinked()
    {
        var (first, second) = await AddPairAsync();
        var third = await AddChatAsync("3");
        await Partners.PutCodeAsync(first.Id, Hash, Now + Duration.FromHours(24), Cancel);
        var other = new PartnerStore(OtherNode());

        var entries = await Task.WhenAll(EnterAsync(second), other.EnterCodeAsync(third.Id, Hash, Now, Cancel));

        Assert.Equal([CodeResult.Linked, CodeResult.NoSuchCode], entries.Select(entry => entry.Result).Order());
    }

    [Fact]
    public async Task AnOldCodeAndOnesOwnDoNotLink()
    {
        var (first, second) = await AddPairAsync();
        await Partners.PutCodeAsync(first.Id, Hash, Now + Duration.FromHours(24), Cancel);

        Assert.Equal(CodeResult.OwnCode, (await EnterAsync(first)).Result);
        Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(CodeResult.NoSuchCode, (await EnterAsync(second)).Result);
    }

    [Fact]
    public async Task WrongCodesAreLimitedWithinAnHour()
    {
        var (first, second) = await AddPairAsync();
        for (var guess = 0; guess < IPartnerStore.MostAttempts; guess++)
        {
            Assert.Equal(CodeResult.NoSuchCode, (await EnterAsync(second)).Result);
        }

        Assert.Equal(CodeResult.TooManyAttempts, (await LinkAsync(first, second)).Result);
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(CodeResult.Linked, (await EnterAsync(second)).Result);
    }

    [Fact]
    public async Task TheModeChangesForBoth()
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);

        var before = await Partners.ChangeModeAsync(second.Id, PartnerMode.Alternate, Cancel);

        Assert.Equal(PartnerMode.Same, before!.Mode);
        Assert.Equal(PartnerMode.Alternate, (await Partners.FindAsync(first.Id, Cancel))!.Mode);
        Assert.Equal(PartnerMode.Alternate, (await Partners.FindAsync(second.Id, Cancel))!.Mode);
    }

    [Fact]
    public async Task WhoeverIsForgottenIsLinkedWithNobody()
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);

        await Chats.ForgetAsync(first.Id, Cancel);

        Assert.Null(await Partners.FindAsync(second.Id, Cancel));
    }

    [Fact]
    public async Task PruningKeepsWhatStillCounts()
    {
        var (first, second) = await AddPairAsync();
        await Partners.PutCodeAsync(first.Id, Hash, Now + Duration.FromHours(24), Cancel);

        await Partners.PruneAsync(Now + Duration.FromHours(23), Cancel);

        Assert.Equal(CodeResult.Linked, (await EnterAsync(second)).Result);
    }

    [Fact]
    public async Task PlanningIsGivenThePartnersOldestScheduleOfTheGuide()
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);
        var mine = await AddScheduleAsync(first);
        var theirs = await AddScheduleAsync(second, schedule => schedule with { Position = 5, NextDue = Now + Duration.FromHours(1) });
        await AddScheduleAsync(second, schedule => schedule with { CreatedAt = Now + Duration.FromMinutes(1), NextDue = null });
        await AddScheduleAsync(second, schedule => schedule with { Guide = "another", CreatedAt = Now - Duration.FromDays(1), NextDue = null });
        var alone = await AddScheduleAsync(await AddChatAsync("3"));
        var planned = new Dictionary<Core.Schedules.ScheduleId, PartnerSchedule?>();

        await Outbox.PlanDueAsync(
            Now,
            100,
            due =>
            {
                planned[due.Schedule.Id] = due.Partner;
                return OneADay(due);
            },
            Cancel);

        Assert.Equal(new PartnerSchedule(PartnerMode.Same, false, Now, theirs), planned[mine.Id]);
        Assert.Null(planned[alone.Id]);
    }

    [Theory]
    [InlineData(PartnerMode.Same, 4, "3")]
    [InlineData(PartnerMode.Complementary, 4, "3")]
    [InlineData(PartnerMode.Alternate, 3, "")]
    public async Task WhatOneMissesIsOwedWhereTheOtherGoesOn(PartnerMode mode, int position, string owed)
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);
        await Partners.ChangeModeAsync(first.Id, mode, Cancel);
        var schedule = await AddScheduleAsync(first, known => known with { Position = 3 });
        await PlanAsync();

        await Chats.SuspendAsync(first.Id, SuspensionReason.Blocked, Now, Cancel);

        var now = Assert.Single(await Schedules.OfChatAsync(first.Id, Cancel));
        Assert.Equal((position, owed), (now.Position, now.Owed.ToString()));
        await Schedules.ChangeAsync(schedule.Id, known => known with { Owed = known.Owed.With(1) }, false, Cancel);
        Assert.Equal(owed.Length > 0 ? "1,3" : "1", Assert.Single(await Schedules.OfChatAsync(first.Id, Cancel)).Owed.ToString());
    }

    [Fact]
    public async Task WhatWasOwedAndIsMissedAgainAfterPartingIsOwedStill()
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);
        await Partners.UnlinkAsync(first.Id, Cancel);
        var schedule = await AddScheduleAsync(first, known => known with { Position = 9 });
        await PlanAsync();
        await RecordAsync((await ClaimOneAsync()).Delivery.Id, DeliveryState.Sent);
        Clock.Advance(TimeSpan.FromDays(1));
        await Outbox.PlanDueAsync(
            Now, 10, due => new Plan(due.Schedule with { NextDue = Now + Duration.FromDays(1) }, [DeliveryOf(due.Schedule with { Position = 3 })]), Cancel);

        await Chats.SuspendAsync(first.Id, SuspensionReason.Blocked, Now, Cancel);

        var now = await ReloadAsync(schedule);
        Assert.Equal((10, "3"), (now.Position, now.Owed.ToString()));
    }

    [Fact]
    public async Task WhatWasOnTheWireWhenItWasCancelledAndArrivedIsNotOwed()
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);
        var schedule = await AddScheduleAsync(first, known => known with { Position = 3, Owed = OwedNudges.None.With(13) });
        await PlanAsync();
        var claimed = await ClaimOneAsync();
        await Schedules.ChangeAsync(schedule.Id, known => known with { Pause = new Pause(null), NextDue = null }, cancelDue: true, Cancel);
        Assert.Equal("3,13", (await ReloadAsync(schedule)).Owed.ToString());

        await RecordAsync(claimed.Delivery.Id, DeliveryState.Sent);

        var now = await ReloadAsync(schedule);
        Assert.Equal((4, "13"), (now.Position, now.Owed.ToString()));
    }

    [Fact]
    public async Task ASecondScheduleOfTheGuideWalksAlone()
    {
        var (first, second) = await AddPairAsync();
        await LinkAsync(first, second);
        await AddScheduleAsync(second, schedule => schedule with { NextDue = null });
        await AddScheduleAsync(first);
        await AddScheduleAsync(first, schedule => schedule with { CreatedAt = Now + Duration.FromMinutes(1) });
        var partners = new List<PartnerSchedule?>();

        await Outbox.PlanDueAsync(
            Now,
            100,
            due =>
            {
                partners.Add(due.Partner);
                return OneADay(due);
            },
            Cancel);

        Assert.Single(partners, partner => partner is not null);
    }

    private async Task<(Chat First, Chat Second)> AddPairAsync() => (await AddChatAsync("1"), await AddChatAsync("2", "web"));

    private async Task<CodeEntry> LinkAsync(Chat giver, Chat enters)
    {
        await Partners.PutCodeAsync(giver.Id, Hash, Now + Duration.FromHours(24), Cancel);
        return await EnterAsync(enters);
    }

    private Task<CodeEntry> EnterAsync(Chat chat) => Partners.EnterCodeAsync(chat.Id, Hash, Now, Cancel);
}
