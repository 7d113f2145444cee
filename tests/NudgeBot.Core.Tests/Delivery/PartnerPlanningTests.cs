using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Tests.Delivery;

public sealed class PartnerPlanningTests
{
    private const string Daily = "mon,tue,wed,thu,fri,sat,sun 08:00";
    private const string DailyLater = "mon,tue,wed,thu,fri,sat,sun 20:00";
    private const string ThreeAWeek = "mon,wed,fri 07:00";

    [Theory]
    [InlineData(Daily)]
    [InlineData(DailyLater)]
    public void OnTheSameDaysBothGetTheSameNudges(string second)
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, second).After(days: 5);

        Assert.Equal(["23:n0", "24:n1", "25:n2", "26:n3", "27:n4"], parents.Got[0]);
        Assert.Equal(parents.Got[0], parents.Got[1]);
    }

    [Theory]
    [InlineData(ThreeAWeek)]
    [InlineData("mon,wed,fri 20:00")]
    public void WhereTheDaysDifferTheCommonOnesBringTheSame(string second)
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, second).After(days: 7);

        Assert.Equal(["23:n0", "24:n1", "25:n2", "26:n3", "27:n4", "28:n5", "29:n6"], parents.Got[0]);
        Assert.Equal(["23:n0", "25:n2", "27:n4"], parents.Got[1]);
    }

    [Fact]
    public void InAnotherZoneTheDayIsTheirOwn()
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, Daily, "Asia/Manila").After(days: 3);

        Assert.Equal(["23:n0", "24:n1", "25:n2"], parents.Got[0]);
        Assert.Equal(parents.Got[0], parents.Got[1]);
    }

    [Fact]
    public void WhoeverIsBehindJoinsTheOther()
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, DailyLater);
        parents.Change(1, schedule => schedule with { Position = 12 });

        parents.After(days: 2);

        Assert.Equal(["23:n12", "24:n13"], parents.Got[0]);
        Assert.Equal(parents.Got[0], parents.Got[1]);
    }

    [Fact]
    public void APausedPartnerHoldsNobodyBack()
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, DailyLater).After(days: 2);
        parents.Change(1, schedule => schedule with { NextDue = null, Pause = new Pause(null) });

        parents.After(days: 4);

        Assert.Equal(["23:n0", "24:n1", "25:n2", "26:n3"], parents.Got[0]);
    }

    [Fact]
    public void ComplementaryNudgesAreOthersOfTheSameWeek()
    {
        var parents = new TwoParents(PartnerMode.Complementary, Daily, DailyLater).After(days: 6);

        Assert.Equal(["23:n0", "24:n1", "25:n2", "26:n3", "27:n4", "28:n5"], parents.Got[0]);
        Assert.Equal(["23:n1", "24:n2", "25:n3", "26:n0", "27:n5", "28:n6"], parents.Got[1]);
    }

    [Theory]
    [InlineData(Daily)]
    [InlineData(DailyLater)]
    public void OnTheSameDaysTheyTakeTurns(string second)
    {
        var parents = new TwoParents(PartnerMode.Alternate, Daily, second).After(days: 6);

        Assert.Equal(["23:n0", "25:n2", "27:n4"], parents.Got[0]);
        Assert.Equal(["24:n1", "26:n3", "28:n5"], parents.Got[1]);
    }

    [Fact]
    public void TakingTurnsOnThreeDaysAWeekGoesOnOverTheWeeks()
    {
        var parents = new TwoParents(PartnerMode.Alternate, ThreeAWeek, ThreeAWeek).After(days: 14);

        Assert.Equal(["23:n0", "27:n2", "2:n4"], parents.Got[0]);
        Assert.Equal(["25:n1", "30:n3", "4:n5"], parents.Got[1]);
    }

    [Fact]
    public void ADayThatOnlyOneHasIsTheirs()
    {
        var parents = new TwoParents(PartnerMode.Alternate, Daily, ThreeAWeek).After(days: 7);

        Assert.Equal(["23:n0", "24:n1", "26:n3", "27:n4", "28:n5", "29:n6"], parents.Got[0]);
        Assert.Equal(["25:n2"], parents.Got[1]);
    }

    [Fact]
    public void ATurnThatIsLeftToTheOtherSaysWhy()
    {
        var parents = new TwoParents(PartnerMode.Alternate, Daily, DailyLater).After(days: 1);

        Assert.Equal(
            [(DeliveryState.Due, null), (DeliveryState.Cancelled, DeliveryReason.PartnersTurn)],
            parents.Planned.Select(delivery => (delivery.State, delivery.Reason)));
    }

    [Theory]
    [InlineData(Daily)]
    [InlineData(DailyLater)]
    public void WhatOneMissedComesNextForThemAndTheOtherGoesOn(string second)
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, second);
        parents.Lost.Add((1, 25));

        parents.After(days: 6);

        Assert.Equal(["23:n0", "24:n1", "25:n2", "26:n3", "27:n4", "28:n5"], parents.Got[0]);
        Assert.Equal(["23:n0", "24:n1", "26:n2", "27:n3", "28:n4"], parents.Got[1]);
    }

    [Fact]
    public void WhatWasMissedSeveralTimesComesInItsOrder()
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, Daily);
        parents.Lost.UnionWith([(0, 24), (0, 25)]);

        parents.After(days: 6);

        Assert.Equal(["23:n0", "26:n1", "27:n2", "28:n3"], parents.Got[0]);
        Assert.Equal("4,5", parents.Owed(0).ToString());
    }

    [Fact]
    public void ADayOfTheirOwnBringsThemTogetherAgain()
    {
        var parents = new TwoParents(PartnerMode.Same, ThreeAWeek, Daily);
        parents.Lost.Add((1, 25));

        parents.After(days: 7);

        Assert.Equal(["23:n0", "25:n2", "27:n3"], parents.Got[0]);
        Assert.Equal(["23:n0", "24:n1", "26:n2", "27:n3", "28:n4", "29:n5"], parents.Got[1]);
        Assert.Equal(OwedNudges.None, parents.Owed(1));
    }

    [Fact]
    public void WhatBothMissedBothGetNextAndTogether()
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, Daily);
        parents.Lost.UnionWith([(0, 24), (1, 24)]);

        parents.After(days: 4);

        Assert.Equal(["23:n0", "25:n1", "26:n2"], parents.Got[0]);
        Assert.Equal(parents.Got[0], parents.Got[1]);
    }

    [Fact]
    public void AMissedCompanionIsOfItsOwnPlace()
    {
        var parents = new TwoParents(PartnerMode.Complementary, Daily, DailyLater);
        parents.Lost.Add((1, 24));

        parents.After(days: 4);

        Assert.Equal(["23:n0", "24:n1", "25:n2", "26:n3"], parents.Got[0]);
        Assert.Equal(["23:n1", "25:n2", "26:n3"], parents.Got[1]);
    }

    [Theory]
    [InlineData(Daily)]
    [InlineData(DailyLater)]
    public void AMissedTurnIsTheOthersNextAndNothingIsSkipped(string second)
    {
        var parents = new TwoParents(PartnerMode.Alternate, Daily, second);
        parents.Lost.Add((0, 25));

        parents.After(days: 6);

        Assert.Equal(["23:n0", "27:n3"], parents.Got[0]);
        Assert.Equal(["24:n1", "26:n2", "28:n4"], parents.Got[1]);
    }

    [Fact]
    public void WithoutThePartnerWhatIsOwedComesFirst()
    {
        var parents = new TwoParents(PartnerMode.Same, Daily, Daily);
        parents.Lost.Add((0, 24));
        parents.After(days: 2);
        parents.Change(1, schedule => schedule with { NextDue = null, Pause = new Pause(null) });

        parents.After(days: 5);

        Assert.Equal(["23:n0", "25:n1", "26:n2", "27:n3"], parents.Got[0]);
        Assert.Equal(OwedNudges.None, parents.Owed(0));
    }

    [Fact]
    public void WhoeverPausesLeavesAllTurnsToTheOther()
    {
        var parents = new TwoParents(PartnerMode.Alternate, Daily, DailyLater);
        parents.Change(1, schedule => schedule with { NextDue = null, Pause = new Pause(null) });

        parents.After(days: 3);

        Assert.Equal(["23:n0", "24:n1", "25:n2"], parents.Got[0]);
    }
}
