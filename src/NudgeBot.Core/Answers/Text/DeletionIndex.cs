using NudgeBot.Core.Answers.Learning;

namespace NudgeBot.Core.Answers.Text;

/// <summary>
/// Finds the words that are at most a letter away from another: two such words have a spelling with one letter left out, or
/// none, in common.
/// </summary>
internal sealed class DeletionIndex
{
    private readonly string[] _words;
    private readonly ulong[] _spellings;
    private readonly int[] _wordOf;

    /// <summary>The index of some words.</summary>
    public DeletionIndex(IEnumerable<string> words)
    {
        _words = [.. words.Order(StringComparer.Ordinal)];
        var entries = _words.SelectMany((word, at) => Spellings(word).Select(spelling => (spelling, at))).Order().ToList();
        _spellings = [.. entries.Select(entry => entry.spelling)];
        _wordOf = [.. entries.Select(entry => entry.at)];
    }

    /// <summary>Words that may be a letter away; some can be two away, and one can come twice.</summary>
    public IEnumerable<string> Near(string word)
    {
        foreach (var spelling in Spellings(word))
        {
            var found = Array.BinarySearch(_spellings, spelling);
            while (found > 0 && _spellings[found - 1] == spelling)
            {
                found--;
            }

            for (; found >= 0 && found < _spellings.Length && _spellings[found] == spelling; found++)
            {
                yield return _words[_wordOf[found]];
            }
        }
    }

    private static IEnumerable<ulong> Spellings(string word)
    {
        yield return FeatureExtractor.Hash(word);
        for (var at = 0; at < word.Length; at++)
        {
            yield return FeatureExtractor.Hash(word.AsSpan(at + 1), FeatureExtractor.Hash(word.AsSpan(0, at)));
        }
    }
}
