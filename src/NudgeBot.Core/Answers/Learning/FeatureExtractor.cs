using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Finds the features of a text: stems and pairs of them, near and a little apart, character n-grams, concepts.</summary>
internal static class FeatureExtractor
{
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const int FarthestApart = 3;
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
        var stems = words.Select(stemOf).ToArray();
        for (var at = 0; at < stems.Length; at++)
        {
            Add(Hash(stems[at]), FeatureFamily.Words, found);
            for (var before = 1; before <= FarthestApart && before <= at; before++)
            {
                var pair = Hash(stems[at], Hash(" ", Hash(stems[at - before])));
                Add(pair, before == 1 ? FeatureFamily.Words : FeatureFamily.DistantPairs, found);
            }
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
