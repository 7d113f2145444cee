using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Tests.Answers.Text;

public sealed class ConceptsTests
{
    private static readonly Concepts Words = Concepts.Read(
        """
        # a comment
        fear: afraid, fright*, under the bed
        night: bed, dark*
        @adult: dad, uncle
        @hits: hits, beat*
        harm: @adult .. @hits me?, left her? alone
        """);

    [Theory]
    [InlineData("he is afraid", "fear")]
    [InlineData("a frightened boy", "fear")]
    [InlineData("afraid and frightened", "fear fear")]
    [InlineData("hiding under the bed", "fear night")]
    [InlineData("under the table", "")]
    [InlineData("my dad hits", "harm")]
    [InlineData("my uncle really often beats me", "harm")]
    [InlineData("my dad says that nobody ever hits", "")]
    [InlineData("left alone", "harm")]
    [InlineData("left her alone", "harm")]
    [InlineData("left him alone", "")]
    [InlineData("dad", "")]
    public void WordsAndPhrasesStandForConcepts(string text, string concepts) =>
        Assert.Equal(concepts, string.Join(' ', Words.Find(WordSplitter.Split(text))));

    [Theory]
    [InlineData("en", "concepts")]
    [InlineData("en-GB", "danger-patterns")]
    public void TheShippedListsCanBeRead(string language, string list) =>
        Assert.NotEmpty(LanguageWords.In(language, list).Concepts.Find(["suicidal", "afraid"]));

    [Theory]
    [InlineData("es", "Mi bebe no está respirando")]
    [InlineData("es", "se tragó una pila")]
    [InlineData("es-MX", "mi esposo me golpea")]
    [InlineData("hi", "मेरा बेटा सांस नहीं ले रहा")]
    [InlineData("hi", "मेरे पति मुझे मारते हैं")]
    [InlineData("hi", "main marna chahti hoon")]
    public void APlainEmergencyDecidesInEveryLanguageOfTheGuide(string language, string text) => Assert.Contains(
        LanguageWords.In(language, "danger-patterns").Concepts.Find(WordSplitter.Split(text)), concept => concept.EndsWith('!'));

    [Fact]
    public void ALanguageWithoutListsHasNoConcepts() => Assert.Empty(LanguageWords.In("xx", "concepts").Concepts.Find(["afraid"]));
}
