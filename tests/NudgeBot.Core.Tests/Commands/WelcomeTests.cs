using NudgeBot.Core.Guides;

namespace NudgeBot.Core.Tests.Commands;

public sealed class WelcomeTests
{
    private readonly ParentAtWork _parent = new();

    [Fact]
    public async Task TheWelcomeSaysWhatThisIsWhereItComesFromAndWhatIsKept()
    {
        var welcome = await _parent.SaysAsync("/start");

        Assert.Contains("Hello. I'm NudgeBot.", welcome.Words(), StringComparison.Ordinal);
        Assert.Contains("The Guide", welcome.Words(), StringComparison.Ordinal);
        Assert.Contains("No names", welcome.Words(), StringComparison.Ordinal);
        Assert.Equal(["Daily at 8:00", "Three a week", "Choose time and days", "Ask a question"], welcome.Labels());
    }

    [Fact]
    public async Task ALinkToATopicOpensItsAnswer() =>
        Assert.Contains("Answer of other.", (await _parent.SaysAsync("/start topic_other")).Words(), StringComparison.Ordinal);

    [Fact]
    public async Task ALinkToANudgeOpensIt() =>
        Assert.Contains("Text of n3.", (await _parent.SaysAsync("/start nudge_n3")).Words(), StringComparison.Ordinal);

    [Theory]
    [InlineData("topic_gone")]
    [InlineData("nudge_")]
    [InlineData("something else")]
    public async Task ALinkThatLeadsNowhereOpensTheWelcome(string link) =>
        Assert.Contains("Hello.", (await _parent.SaysAsync($"/start {link}")).Words(), StringComparison.Ordinal);

    [Fact]
    public async Task HelpListsWhatWorksHere()
    {
        var help = (await _parent.SaysAsync("/help")).Words();

        Assert.Contains("/subscribe", help, StringComparison.Ordinal);
        Assert.Contains("/hardweek", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AboutNamesTheSourcesTheLicenceAndTheOperator()
    {
        var about = (await _parent.SaysAsync("/about")).Words();

        Assert.Contains("A Book", about, StringComparison.Ordinal);
        Assert.Contains("CC-BY-4.0", about, StringComparison.Ordinal);
        Assert.Contains("ada@example.org", about, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subscrbe", "Did you mean /subscribe?")]
    [InlineData("/dance", "/help shows what I can do")]
    public async Task AnUnknownCommandIsToldWhatIsNear(string command, string answer) =>
        Assert.Contains(answer, (await _parent.SaysAsync(command)).Words(), StringComparison.Ordinal);
}
