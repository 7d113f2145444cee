using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Finds the features of a text: stems and pairs of them, character n-grams, concepts.</summary>
internal static class FeatureExtractor
{
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static IReadOnlyList<FeatureCount> Extract(TextReading text, Func<string, string> stem)
    {
        var found = new Dictionary<(ulong Hash, FeatureFamily Family), int>();
        AddWords(text.Repaired, stem, found);
        foreach (var word in text.Words)
        {
            AddCharacters($" {word} ", found);
        }

        foreach (var concept in text.Concepts)
        {
            Add(Hash(concept), FeatureFamily.Concepts, found);
        }

        return [.. found.Select(pair => new FeatureCount(pair.Key.Hash, pair.Key.Family, pair.Value))];
    }

    /// <summary>A hash that is the same in every process.</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong start = Offset)
    {
        var hash = start;
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    private static void AddWords(
        IReadOnlyList<string> words, Func<string, string> stemOf, Dictionary<(ulong, FeatureFamily), int> found)
    {
        string? previous = null;
        foreach (var word in words)
        {
            var stem = stemOf(word);
            Add(Hash(stem), FeatureFamily.Words, found);
            if (previous is not null)
            {
                Add(Hash(stem, Hash(" ", Hash(previous))), FeatureFamily.Words, found);
            }

            previous = stem;
        }
    }

    private static void AddCharacters(string word, Dictionary<(ulong, FeatureFamily), int> found)
    {
        for (var start = 0; start + ShortestGram <= word.Length; start++)
        {
            var hash = Offset;
            for (var length = 1; length <= LongestGram && start + length <= word.Length; length++)
            {
                hash = Hash(word.AsSpan(start + length - 1, 1), hash);
                if (length >= ShortestGram)
                {
                    Add(hash, FeatureFamily.Characters, found);
                }
            }
        }
    }

    private static void Add(ulong hash, FeatureFamily family, Dictionary<(ulong, FeatureFamily), int> found) =>
        found[(hash, family)] = found.GetValueOrDefault((hash, family)) + 1;
}
