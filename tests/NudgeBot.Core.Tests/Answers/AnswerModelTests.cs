using CsCheck;
using NudgeBot.Core.Answers;

namespace NudgeBot.Core.Tests.Answers;

public sealed class AnswerModelTests
{
    private static readonly AnswerModel Model = AnswerTraining.Train(SmallGuide.InEnglish().Build(), "en", CancellationToken.None);

    private static readonly string[] Questions = ["my son is scared of the drak", "i yelled", "train times", "let her climb"];

    [Fact]
    public void AKeptModelFindsExactlyWhatTheTrainedOneFinds()
    {
        using var kept = Kept(Model);
        var loaded = new AnswerFinder(AnswerModel.Load(kept, Model.Hash)!);
        var trained = new AnswerFinder(Model);

        Gen.OneOf(Gen.String, Gen.Int[0, Questions.Length - 1].Select(at => Questions[at]))
            .Sample(text => loaded.Find(text).Outcome == trained.Find(text).Outcome
                && loaded.Find(text).Topics.SequenceEqual(trained.Find(text).Topics));
    }

    [Fact]
    public void TrainingTwiceGivesTheSameBytes()
    {
        var again = AnswerTraining.Train(SmallGuide.InEnglish().Build(), "en", CancellationToken.None);

        Assert.Equal(Kept(Model).ToArray(), Kept(again).ToArray());
    }

    [Fact]
    public void AModelOfOtherTextsIsNotLoaded()
    {
        using var kept = Kept(Model);

        Assert.Null(AnswerModel.Load(kept, AnswerTraining.HashOf(SmallGuide.InEnglish().WithoutAnswersTo("one more").Build(), "en")));
    }

    [Fact]
    public void AModelCutShortIsNotLoaded()
    {
        var whole = Kept(Model).ToArray();

        Gen.Int[0, whole.Length - 1].Sample(length => AnswerModel.Load(new MemoryStream(whole, 0, length), Model.Hash) is null);
    }

    [Fact]
    public void TheHashIsKnownWithoutTraining() => Assert.Equal(Model.Hash, AnswerTraining.HashOf(SmallGuide.InEnglish().Build(), "en"));

    [Fact]
    public void TrainingStopsWhenItIsCancelled() => Assert.Throws<OperationCanceledException>(
        () => AnswerTraining.Train(SmallGuide.InEnglish().Build(), "en", new CancellationToken(canceled: true)));

    private static MemoryStream Kept(AnswerModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
