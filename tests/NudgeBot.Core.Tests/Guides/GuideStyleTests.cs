using NudgeBot.Core.Guides;
using NudgeBot.Core.Guides.Checks;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Guides;

public sealed class GuideStyleTests
{
    [Theory]
    [InlineData("A bad parent would look away.", "judges the parent")]
    [InlineData("You should smile more.", "judges the parent")]
    [InlineData("You always shout at bedtime.", "judges the parent")]
    [InlineData("Stay attuned to your child.", "is jargon")]
    [InlineData("Co-regulation calms a child.", "is jargon")]
    [InlineData("Sit down beside them and then tell a story.", "asks for a second thing")]
    [InlineData("Considerable developmental opportunities necessitate extraordinarily individualised relational availability.", "It reads at grade")]
    public void WhatAParentWouldStumbleOverIsFound(string text, string problem)
    {
        var guide = Some.Guide(Some.Nudge("tip") with { Text = Some.Words(text) });

        Assert.Contains(problem, Assert.Single(GuideStyle.Check(guide)).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smile when they look up. That small moment builds trust.")]
    [InlineData("You may never know which moment it was.")]
    public void APlainKindNudgePasses(string text) =>
        Assert.Empty(GuideStyle.Check(Some.Guide(Some.Nudge("tip") with { Text = Some.Words(text) })));

    [Fact]
    public void TwoNudgesThatSayTheSameAreFoundAtTheSecond()
    {
        var guide = Some.Guide(
            Some.Nudge("first") with { Text = Some.Words("Smile at them when they look up from a game.") },
            Some.Nudge("second") with { Text = Some.Words("Smile at them when they look up from their game.") });

        var problem = Assert.Single(GuideStyle.Check(guide));
        Assert.Equal("en/nudges/second.md", problem.File);
        Assert.Contains("'first'", problem.What, StringComparison.Ordinal);
    }
}
