using System.Collections.Concurrent;
using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers;

/// <summary>
/// Hears plain words of loss and exhaustion, which are no question: to tell a bereaved parent what a guide does not cover would
/// hurt. Known turns of phrase alone count, so that what is heard is what was said. Safe to use from any number of threads.
/// </summary>
internal sealed class HardTimes
{
    private const string WordList = "hard-times";

    private readonly ConcurrentDictionary<string, Concepts> _phrases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What some words say of it; of loss and exhaustion, loss.</summary>
    /// <param name="language">An ISO 639 code; in a language without such phrases nothing is heard.</param>
    /// <param name="words">Any text at all; of a long one the first 4,096 characters are read.</param>
    public HardTime In(string language, string words)
    {
        var found = _phrases.GetOrAdd(language, code => LanguageWords.In(code, WordList).Concepts).Find(WordSplitter.Split(words));
        return found.Contains("loss") ? HardTime.Loss
            : found.Contains("worn-out") ? HardTime.WornOut
            : HardTime.None;
    }
}
