using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers;

/// <summary>
/// What speaks for danger in a text. Besides what was learned from examples there are turns of phrase known beforehand: each
/// kind found adds a fixed weight, since there are too few examples of any one to learn a weight from.
/// </summary>
/// <param name="patterns">The turns of phrase.</param>
internal sealed class DangerEvidence(Concepts patterns)
{
    private const string WordList = "danger-patterns";
    private const float WeightOfKind = 2f;
    private const int MostKinds = 2;

    // The word list marks what decides by itself with this at the end of its name.
    private const char Decisive = '!';

    /// <summary>The words of the turns of phrase.</summary>
    public IEnumerable<string> Words => patterns.Words;

    public static DangerEvidence In(string language) => new(LanguageWords.In(language, WordList).Concepts);

    public static string Text(string language) => LanguageWords.Text(language, WordList);

    /// <summary>
    /// The score of a text; positive infinity when something in it decides by itself, negative infinity when it has
    /// no known turn of phrase and is a single word ("food", "bye") or not one of its words is known as it is written ("Lima" is
    /// not "limp" misspelt): so little says nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="scores">What the classifier says: harmless, danger.</param>
    public float Score(TextReading text, ReadOnlySpan<float> scores)
    {
        var kinds = patterns.Find(text.Repaired).Distinct(StringComparer.Ordinal).ToList();
        return kinds.Exists(kind => kind.EndsWith(Decisive)) ? float.PositiveInfinity
            : kinds.Count == 0 && (text.UnknownShare >= 1 || text.Words.Count == 1) ? float.NegativeInfinity
            : scores[1] - scores[0] + (WeightOfKind * Math.Min(MostKinds, kinds.Count));
    }
}
