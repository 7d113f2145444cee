using NudgeBot.Core.Answers.Learning;
using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers;

/// <summary>
/// What was learned about messages of danger in one language. Made by <see cref="DangerTraining"/> in seconds, kept in a file
/// and loaded in milliseconds. Safe to use from any number of threads.
/// </summary>
public sealed class DangerModel
{
    internal DangerModel(
        string hash, string language, TextVectors vectors, LinearClassifier classifier, DangerThresholds thresholds)
    {
        Hash = hash;
        Language = language;
        Vectors = vectors;
        Classifier = classifier;
        Thresholds = thresholds;
        Evidence = DangerEvidence.In(language);
    }

    /// <summary>
    /// Which texts, words and method it was learned from, in hexadecimal: a kept model may be used as long as it equals
    /// <see cref="DangerTraining.HashOf"/>.
    /// </summary>
    public string Hash { get; }

    /// <summary>The language it was learned in.</summary>
    public string Language { get; }

    internal TextVectors Vectors { get; }

    internal LinearClassifier Classifier { get; }

    internal DangerThresholds Thresholds { get; }

    internal DangerEvidence Evidence { get; }

    /// <summary>Writes the model; the stream stays open.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Hash);
        writer.Write(Language);
        Vectors.Save(writer);
        Classifier.Save(writer);
        writer.Write(Thresholds.Concern);
        writer.Write(Thresholds.Urgent);
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote; the stream stays open.</summary>
    /// <param name="stream">The stream, at the model's first byte.</param>
    /// <param name="hash">The hash it must have, from <see cref="DangerTraining.HashOf"/>.</param>
    /// <returns>The model; null when it was learned from something else or the bytes are not a whole model.</returns>
    public static DangerModel? Load(Stream stream, string hash) => Kept.Read(stream, hash, reader =>
    {
        var language = reader.ReadString();
        var vectors = TextVectors.Load(reader, LanguageWords.In(language, DangerTraining.WordLists));
        var classifier = LinearClassifier.Load(reader);
        return new DangerModel(hash, language, vectors, classifier, new DangerThresholds(reader.ReadSingle(), reader.ReadSingle()));
    });
}
