using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Turns texts into vectors, as learned from training texts.</summary>
internal sealed class TextVectors
{
    private readonly SpellingRepair _spelling;
    private readonly FeatureExtractor _extractor;
    private readonly FeatureSpace _space;

    public TextVectors(LanguageWords language, SpellingRepair spelling, FeatureSpace space)
    {
        _spelling = spelling;
        _extractor = new FeatureExtractor(language, spelling);
        _space = space;
    }

    public TextVector Place(string text)
    {
        var words = WordSplitter.Split(text);
        return Place(words, _extractor.Extract(words));
    }

    public TextVector Place(IReadOnlyList<string> words, IReadOnlyList<FeatureCount> features) => new(
        _space.Place(features),
        words.Count,
        WordSplitter.CountLetters(words),
        words.Count == 0 ? 1 : words.Count(word => !_spelling.Knows(word)) / (double)words.Count);

    public void Save(BinaryWriter writer)
    {
        _spelling.Save(writer);
        _space.Save(writer);
    }

    public static TextVectors Load(BinaryReader reader, LanguageWords language)
    {
        var spelling = SpellingRepair.Load(reader, language.Concepts.Knows);
        return new TextVectors(language, spelling, FeatureSpace.Load(reader));
    }
}
