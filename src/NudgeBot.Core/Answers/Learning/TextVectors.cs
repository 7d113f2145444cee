using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Turns texts into vectors, as learned from training texts.</summary>
internal sealed class TextVectors(WordReader words, FeatureSpace space)
{
    public TextVector Place(string text)
    {
        var reading = words.Read(text);
        return new TextVector(reading, space.Place(FeatureExtractor.Extract(reading, words.Stem)));
    }

    public void Save(BinaryWriter writer)
    {
        words.Save(writer);
        space.Save(writer);
    }

    public static TextVectors Load(BinaryReader reader, LanguageWords language)
    {
        var words = WordReader.Load(reader, language);
        return new TextVectors(words, FeatureSpace.Load(reader));
    }
}
