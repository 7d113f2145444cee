using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Tests.Answers.Text;

public sealed class SpellingRepairTests
{
    private static readonly SpellingRepair Spelling = new(
        new Dictionary<string, int> { ["scared"] = 9, ["shared"] = 2, ["attachment"] = 5, ["dog"] = 3 }, new LanguageWords(EnglishStemmer.Stem, Concepts.Read("hurt: scarred")));

    [Theory]
    [InlineData("scard", "scared")]
    [InlineData("scaared", "scared")]
    [InlineData("scaerd", "scared")]
    [InlineData("scored", "scared")]
    [InlineData("atachment", "attachment")]
    public void OneWrongLetterIsMended(string word, string mended) => Assert.Equal([mended], Spelling.Repair([word]));

    [Theory]
    [InlineData("shared")]
    [InlineData("scarred")]
    [InlineData("sharing")]
    [InlineData("dig")]
    [InlineData("sacrde")]
    [InlineData("pancake")]
    public void AKnownShortOrFarWordStays(string word) => Assert.Equal([word], Spelling.Repair([word]));

    [Fact]
    public void OfTwoEquallyNearWordsTheCommonerIsTaken() => Assert.Equal(["scared"], Spelling.Repair(["sared"]));
}
