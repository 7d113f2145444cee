using NudgeBot.Core.Answers.Learning;
using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers;

/// <summary>
/// What was learned from a guide in one language. Made by <see cref="AnswerTraining"/> in seconds, kept in a file and loaded
/// in milliseconds. Safe to use from any number of threads.
/// </summary>
public sealed class AnswerModel
{
    internal AnswerModel(
        string hash, string language, IReadOnlyList<string> topicIds, TextVectors vectors, LinearClassifier classifier, Calibration calibration)
    {
        Hash = hash;
        Language = language;
        TopicIds = topicIds;
        Vectors = vectors;
        Classifier = classifier;
        Calibration = calibration;
    }

    /// <summary>
    /// Which texts, words and method it was learned from, in hexadecimal: a kept model may be used as long as it equals
    /// <see cref="AnswerTraining.HashOf"/>.
    /// </summary>
    public string Hash { get; }

    /// <summary>The language it was learned in.</summary>
    public string Language { get; }

    /// <summary>The ids of the topics it can find.</summary>
    public IReadOnlyList<string> TopicIds { get; }

    internal TextVectors Vectors { get; }

    internal LinearClassifier Classifier { get; }

    internal Calibration Calibration { get; }

    /// <summary>Writes the model; the stream stays open.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Hash);
        writer.Write(Language);
        writer.Write(TopicIds.Count);
        foreach (var id in TopicIds)
        {
            writer.Write(id);
        }

        Vectors.Save(writer);
        Classifier.Save(writer);
        Calibration.Save(writer);
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote; the stream stays open.</summary>
    /// <param name="stream">The stream, at the model's first byte.</param>
    /// <param name="hash">The hash it must have, from <see cref="AnswerTraining.HashOf"/>.</param>
    /// <returns>The model; null when it was learned from something else or the bytes are not a whole model.</returns>
    public static AnswerModel? Load(Stream stream, string hash) => Kept.Read(stream, hash, reader =>
    {
        var language = reader.ReadString();
        var topicIds = new string[reader.ReadInt32()];
        for (var at = 0; at < topicIds.Length; at++)
        {
            topicIds[at] = reader.ReadString();
        }

        var vectors = TextVectors.Load(reader, LanguageWords.In(language, AnswerTraining.WordLists));
        return new AnswerModel(hash, language, topicIds, vectors, LinearClassifier.Load(reader), Calibration.Load(reader));
    });
}
