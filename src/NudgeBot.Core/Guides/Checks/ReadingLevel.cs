using System.Globalization;
using System.Text.RegularExpressions;

namespace NudgeBot.Core.Guides.Checks;

/// <summary>
/// Whether a twelve-year-old can read it. For English by the Flesch-Kincaid grade (Kincaid et al. 1975), which counts
/// syllables; for other languages by the length of sentences alone.
/// </summary>
internal sealed partial class ReadingLevel : INudgeCheck
{
    /// <summary>The school year of a twelve-year-old, with one to spare: a nudge has too few words for a closer measure.</summary>
    private const double HighestGrade = 8;

    private const double MostWordsInASentence = 26;

    public IEnumerable<StyleProblem> Check(Nudge nudge, string language)
    {
        var text = nudge.Text.In(language);
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var sentences = Math.Max(1, SentenceEnd().Count(text));
        var perSentence = (double)words.Count / sentences;
        if (perSentence > MostWordsInASentence)
        {
            yield return new StyleProblem(
                string.Create(CultureInfo.InvariantCulture, $"Its sentences have {perSentence:0} words on average."), "Make them shorter.");
        }
        else if (language == "en" && words.Count > 0 && Grade(perSentence, words) is > HighestGrade and var grade)
        {
            yield return new StyleProblem(
                string.Create(CultureInfo.InvariantCulture, $"It reads at grade {grade:0.0}; {HighestGrade:0} is the most."),
                "Use shorter words and sentences.");
        }
    }

    private static double Grade(double wordsPerSentence, IReadOnlyList<string> words) =>
        (0.39 * wordsPerSentence) + (11.8 * words.Average(Syllables)) - 15.59;

    private static int Syllables(string word)
    {
        var vowels = VowelGroup().Count(word);
        return Math.Max(1, word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && vowels > 1 ? vowels - 1 : vowels);
    }

    [GeneratedRegex(@"[\p{L}\p{M}'’]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?।]+[""”’)]*(\s|$)|[:;]\s")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex VowelGroup();
}
