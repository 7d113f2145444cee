using CsCheck;
using NudgeBot.Core.Answers;

namespace NudgeBot.Core.Tests.Answers;

public sealed class DangerRecogniserTests
{
    private static readonly DangerExamples Examples = new(
        [
            "my baby isn't breathing", "he swallowed a battery", "i want to die", "my husband hits me", "she is cutting herself",
            "he beats the children", "i might hurt my baby", "my daughter took pills", "he has a knife", "i can't go on living",
            "she swallowed batteries", "the baby swallowed a battery", "he has swallowed bleach",
        ],
        [
            "i could kill for a nap", "he is dying to go to school", "she beat her brother at chess", "the film was killing me",
            "my toddler bites at playgroup", "he hit a ball", "dead tired today", "shoot me an email", "a knockout in his suit", "battery toy",
        ],
        [
            "how do i comfort a scared child", "what is secure attachment", "i shouted at my son", "she wants to climb trees",
            "how to bond with my baby", "train times", "do small moments count", "who wrote this guide", "is it too late", "he is shy",
        ]);

    private static readonly DangerModel Model = DangerTraining.Train(Examples, "en", CancellationToken.None);
    private static readonly DangerRecogniser Recogniser = new(Model);

    [Theory]
    [InlineData("My baby is not breathing!!")]
    [InlineData("she swallowed a button battery")]
    [InlineData("I want to kill myself")]
    [InlineData("he is unconscious, what do i do")]
    [InlineData("my stepdad beats me")]
    [InlineData("im going to hurt my baby")]
    public void AnEmergencySaidPlainlyIsUrgent(string message) => Assert.Equal(DangerTier.Urgent, Recogniser.Recognise(message));

    [Theory]
    [InlineData("my huband beats me")]
    [InlineData("she swalowed a battery")]
    public void AnEmergencyMisspeltIsNoticed(string message) => Assert.NotEqual(DangerTier.None, Recogniser.Recognise(message));

    [Theory]
    [InlineData("I could kill for a nap")]
    [InlineData("how do i comfort my scared son")]
    [InlineData("do small moments really count?")]
    public void OrdinaryWordsAreNoDanger(string message) => Assert.Equal(DangerTier.None, Recogniser.Recognise(message));

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("😱")]
    [InlineData("Lima")]
    [InlineData("Buenos Aires")]
    public void NothingRecognisableIsNoDanger(string message) => Assert.Equal(DangerTier.None, Recogniser.Recognise(message));

    [Fact]
    public void NoTextMakesItFail() => Gen.String.Sample(text => Enum.IsDefined(Recogniser.Recognise(text)));

    [Fact]
    public void AKeptModelRecognisesExactlyWhatTheTrainedOneDoes()
    {
        using var kept = new MemoryStream();
        Model.Save(kept);
        kept.Position = 0;
        var loaded = new DangerRecogniser(DangerModel.Load(kept, DangerTraining.HashOf(Examples, "en"))!);

        string[] known = [.. Examples.Danger, .. Examples.LookAlikes, .. Examples.Ordinary];
        Gen.OneOf(Gen.String, Gen.Int[0, known.Length - 1].Select(at => known[at]))
            .Sample(text => loaded.Recognise(text) == Recogniser.Recognise(text));
    }

    [Fact]
    public void AModelOfOtherExamplesIsNotLoaded()
    {
        using var kept = new MemoryStream();
        Model.Save(kept);
        kept.Position = 0;

        Assert.Null(DangerModel.Load(kept, DangerTraining.HashOf(Examples with { Ordinary = [] }, "en")));
    }

    [Fact]
    public void ALanguageWithoutWordListsLearnsFromItsExamples()
    {
        var examples = new DangerExamples(
            ["mi hijo no respira", "quiero morir", "mi marido me pega", "se tragó una pila", "voy a hacerle daño"],
            ["me muero de sueño", "me mata esta canción"],
            ["mi hijo tiene miedo", "cómo pido perdón", "qué es el apego", "le grité a mi hija", "quiere subir a los árboles"]);
        var recogniser = new DangerRecogniser(DangerTraining.Train(examples, "es", CancellationToken.None));

        Assert.NotEqual(DangerTier.None, recogniser.Recognise("Mi bebé no respira"));
    }

    [Fact]
    public void CommentsAndBlankLinesAreNoExamples() =>
        Assert.Equal(["one", "two"], DangerExamples.Lines("# about\none\n\n  two  \r\n#three\n"));
}
