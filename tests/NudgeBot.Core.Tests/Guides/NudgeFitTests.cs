using NudgeBot.Core.Chats;
using NudgeBot.Core.Guides;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Guides;

public sealed class NudgeFitTests
{
    private static readonly Nudge Any = Some.Nudge("any");
    private static readonly Nudge Walks = Some.Nudge("walks") with { Ages = [new AgeRange(1, 3), new AgeRange(3, 6), new AgeRange(6, 12)] };
    private static readonly Nudge School = Some.Nudge("school") with { Ages = [new AgeRange(3, 6), new AgeRange(6, 12)] };
    private static readonly Nudge Baby = Some.Nudge("baby") with { Ages = [new AgeRange(0, 1)] };

    private static readonly Programme Walk = Of(Baby, School, Walks, Any);

    [Fact]
    public void WithoutAgesTheFirstWalkBringsWhatFitsEveryChild() => Assert.Equal(["any"], FittingAt(0));

    [Fact]
    public void WithoutAgesLaterWalksAlsoBringWhatFitsNearlyEveryChild() => Assert.Equal(["walks", "any"], FittingAt(Walk.Length));

    [Fact]
    public void AnAgeThatWasToldDecidesFromTheStart() => Assert.Equal(["school", "walks", "any"], FittingAt(0, 2017));

    [Fact]
    public void AGuideThatGivesEveryNudgeAgesIsNotSilent()
    {
        var programme = Of(School, Walks);

        Assert.Equal("walks", programme.NextFrom(0, NudgeFit.At(0, programme, new ChatSettings(), Some.Noon).Includes)?.Nudge.Id);
    }

    private static IEnumerable<string> FittingAt(int position, params int[] born)
    {
        var fit = NudgeFit.At(position, Walk, new ChatSettings { ChildrenBorn = born }, Some.Noon);
        return Walk.Weeks.SelectMany(week => week.Nudges).Where(fit.Includes).Select(nudge => nudge.Id);
    }

    private static Programme Of(params Nudge[] nudges) => new([new ProgrammeWeek("topic", nudges)]);
}
