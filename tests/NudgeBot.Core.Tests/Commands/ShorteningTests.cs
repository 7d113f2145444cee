using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Tests.Commands;

public sealed class ShorteningTests
{
    [Theory]
    [InlineData("abcd", "abcd")]
    [InlineData("abcde", "abc…")]
    [InlineData("ab cde", "ab…")]
    [InlineData("ab🙂cd", "ab…")]
    [InlineData("a🙂bcd", "a🙂…")]
    public void WordsTooLongEndInAnEllipsisAndNoCharacterIsCutInHalf(string words, string shown) =>
        Assert.Equal(shown, words.ShortenedTo(4));
}
