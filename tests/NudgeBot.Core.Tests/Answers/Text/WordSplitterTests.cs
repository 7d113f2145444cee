using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Tests.Answers.Text;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("Don't SHOUT, please!", "dont shout please")]
    [InlineData("don’t", "dont")]
    [InlineData("café déjà", "cafe deja")]
    [InlineData("soooo tired", "soo tired")]
    [InlineData("at 7:30", "at 7 30")]
    [InlineData("1000", "1000")]
    [InlineData("ﬁne", "fine")]
    [InlineData("co\u00ADoperate", "cooperate")]
    public void WordsAreOfLowerCaseLettersAndDigits(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordSplitter.Split(text)));

    [Fact]
    public void VowelSignsOfIndianScriptsStay() => Assert.Equal(["बच्चा", "डरता", "है"], WordSplitter.Split("बच्चा डरता है।"));

    [Theory]
    [InlineData("<b>scared</b> child", "scared child")]
    [InlineData("a<br/>b", "a b")]
    [InlineData("3 < 4 and 5 > 2", "3 4 and 5 2")]
    [InlineData("i <3 you", "i 3 you")]
    public void TagsAreSkippedAndSignsAreNot(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordSplitter.Split(text)));

    [Fact]
    public void ARunWithoutSpacesIsCutIntoWords() =>
        Assert.All(WordSplitter.Split(string.Concat(Enumerable.Repeat("abc", 400))), word => Assert.InRange(word.Length, 1, 33));

    [Fact]
    public void OnlyTheFirstCharactersOfALongTextAreRead() =>
        Assert.DoesNotContain("late", WordSplitter.Split(new string(' ', WordSplitter.MostCharacters) + "late"));
}
