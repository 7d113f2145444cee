using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Schedules;
using NudgeBot.Testing;
using NudgeBot.Testing.InMemory;

namespace NudgeBot.Core.Tests.Delivery;

public sealed class NudgePlannerTests
{
    private static readonly Instant EightOClock = Instant.FromUtc(2026, 11, 25, 8, 0);

    private readonly InMemoryGuides _guides = new(Some.Guide());

    [Fact]
    public void ADueScheduleGetsTheNudgeAtItsPositionAndMovesOn()
    {
        var plan = Plan(EightOClock, schedule => schedule with { Position = 1 });

        var delivery = Assert.Single(plan.Deliveries);
        Assert.Equal(("n2", EightOClock, DeliveryState.Due), (delivery.Nudge, delivery.DueAt, delivery.State));
        Assert.Equal((2, EightOClock + Duration.FromDays(1)), (plan.Schedule.Position, plan.Schedule.NextDue!.Value));
    }

    [Fact]
    public void TheProgrammeStartsOverAtItsEnd()
    {
        var plan = Plan(EightOClock, schedule => schedule with { Position = 4 });

        Assert.Equal("n1", plan.Deliveries[0].Nudge);
        Assert.Equal(5, plan.Schedule.Position);
    }

    [Fact]
    public void BackWithinThreeHoursTheNudgeStillGoesOut()
    {
        var plan = Plan(EightOClock + Duration.FromMinutes(179));

        Assert.Equal(DeliveryState.Due, Assert.Single(plan.Deliveries).State);
    }

    [Fact]
    public void BackAfterThreeHoursItExpiresAndTheProgrammeDoesNotSkipIt()
    {
        var plan = Plan(EightOClock + Duration.FromHours(3));

        var missed = Assert.Single(plan.Deliveries);
        Assert.Equal((DeliveryState.Expired, DeliveryReason.BotDown), (missed.State, missed.Reason!.Value));
        Assert.Equal(0, plan.Schedule.Position);
        Assert.Equal(EightOClock + Duration.FromDays(1), plan.Schedule.NextDue);
    }

    [Fact]
    public void SeveralMissedDaysGiveOneNudgeAndNoBurst()
    {
        var plan = Plan(EightOClock + Duration.FromDays(3) + Duration.FromMinutes(5));

        Assert.Equal(
            [DeliveryState.Expired, DeliveryState.Expired, DeliveryState.Expired, DeliveryState.Due],
            plan.Deliveries.Select(delivery => delivery.State));
        Assert.Equal(1, plan.Schedule.Position);
    }

    [Fact]
    public void AYearOfSilenceWritesOnlyTheLatestMisses()
    {
        var plan = Plan(EightOClock + Duration.FromDays(365) + Duration.FromHours(5));

        Assert.InRange(plan.Deliveries.Count, 1, NudgePlanner.MostMissedKept + 1);
        Assert.All(plan.Deliveries, delivery => Assert.Equal(DeliveryState.Expired, delivery.State));
    }

    [Fact]
    public void ThatAPauseIsOverIsSaidWithTheNudge()
    {
        var plan = Plan(EightOClock, schedule => schedule with { Pause = new Pause(EightOClock - Duration.FromHours(1)) });

        Assert.True(plan.Deliveries[0].WelcomesBack);
        Assert.Null(plan.Schedule.Pause);
    }

    [Fact]
    public void AHardWeekSendsOnlyGentleNudges()
    {
        _guides.Guides = [Some.Guide(Some.Nudge("lively"), Some.Nudge("kind") with { Gentle = true })];

        var plan = Plan(EightOClock, chat: chat => chat with
        {
            Settings = chat.Settings with { HardWeekUntil = EightOClock + Duration.FromDays(1) },
        });

        Assert.Equal("kind", plan.Deliveries[0].Nudge);
    }

    [Fact]
    public void AfterALossNothingAboutAgesOrLivelinessIsSent()
    {
        _guides.Guides =
        [
            Some.Guide(
                Some.Nudge("playful") with { StopsAfterLoss = true },
                Some.Nudge("aged") with { Ages = [new AgeRange(1, 3)] },
                Some.Nudge("quiet")),
        ];

        var plan = Plan(EightOClock, chat: chat => chat with { Settings = chat.Settings with { AfterLoss = true } });

        Assert.Equal("quiet", plan.Deliveries[0].Nudge);
    }

    [Fact]
    public void WhenNothingFitsNothingIsSentAndWhySaysSo()
    {
        _guides.Guides = [Some.Guide(Some.Nudge("playful") with { StopsAfterLoss = true })];

        var plan = Plan(EightOClock, chat: chat => chat with { Settings = chat.Settings with { AfterLoss = true } });

        Assert.Equal(
            (DeliveryState.Cancelled, DeliveryReason.NothingFits),
            (plan.Deliveries[0].State, plan.Deliveries[0].Reason!.Value));
        Assert.Equal(EightOClock + Duration.FromDays(1), plan.Schedule.NextDue);
    }

    [Theory]
    [InlineData(2026, "0-1")]
    [InlineData(2024, "1-3")]
    [InlineData(2016, "6-12")]
    public void ANudgeForAnAgeGoesToChatsWithAChildOfThatAge(int born, string ages)
    {
        var range = AgeRange.All.Single(range => range.ToString() == ages);
        var others = AgeRange.All.Where(other => other != range).Select(other => Some.Nudge($"for-{other}") with { Ages = [other] });
        _guides.Guides = [Some.Guide([.. others, Some.Nudge("fits") with { Ages = [range] }])];

        var plan = Plan(EightOClock, chat: chat => chat with { Settings = chat.Settings with { ChildrenBorn = [born] } });

        Assert.Equal("fits", plan.Deliveries[0].Nudge);
    }

    private Plan Plan(Instant now, Func<Schedule, Schedule>? schedule = null, Func<Chat, Chat>? chat = null)
    {
        var to = (chat ?? (same => same))(Some.Chat());
        var due = (schedule ?? (same => same))(Some.Schedule(to) with { NextDue = EightOClock });
        return new NudgePlanner(_guides).Plan(new DueSchedule(due, to), now);
    }
}
