using NudgeBot.Core.Commands;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class WrittenTextTests
{
    [Theory]
    [InlineData("/start", "start", "")]
    [InlineData("/Subscribe  daily 8am ", "subscribe", "daily 8am")]
    [InlineData("/ask why\ndoes he cry?", "ask", "why\ndoes he cry?")]
    [InlineData("/start\ntopic_repair", "start", "topic_repair")]
    public void ASlashAndANameMakeACommand(string text, string name, string arguments) =>
        Assert.Equal(new IncomingContent.Command(name, arguments), WrittenText.Read(text));

    [Theory]
    [InlineData("What is a nudge?", "What is a nudge?")]
    [InlineData("/ 5", "/ 5")]
    [InlineData("/and/or", "/and/or")]
    [InlineData("/почему", "/почему")]
    [InlineData("mum/dad", "mum/dad")]
    [InlineData("a\0b", "ab")]
    public void EverythingElseIsText(string text, string words) =>
        Assert.Equal(new IncomingContent.Text(words), WrittenText.Read(text));
}
