using NudgeBot.Core.Answers.Text;

namespace NudgeBot.Core.Answers.Learning;

/// <summary>Finds the features of a text: stems and pairs of them, character n-grams, concepts and pairs of them.</summary>
internal sealed class FeatureExtractor(LanguageWords language, SpellingRepair spelling)
{
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public IReadOnlyList<FeatureCount> Extract(IReadOnlyList<string> words)
    {
        var repaired = spelling.Repair(words);
        var found = new Dictionary<(ulong Hash, FeatureFamily Family), int>();
        AddWords(repaired, found);
        foreach (var word in words)
        {
            AddCharacters($" {word} ", found);
        }

        AddConcepts(repaired, found);
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

    private void AddWords(IReadOnlyList<string> words, Dictionary<(ulong, FeatureFamily), int> found)
    {
        string? previous = null;
        foreach (var word in words)
        {
            var stem = language.Stem(word);
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

    private void AddConcepts(IReadOnlyList<string> words, Dictionary<(ulong, FeatureFamily), int> found)
    {
        foreach (var concept in language.Concepts.Find(words))
        {
            Add(Hash(concept), FeatureFamily.Concepts, found);
        }
    }

    private static void Add(ulong hash, FeatureFamily family, Dictionary<(ulong, FeatureFamily), int> found) =>
        found[(hash, family)] = found.GetValueOrDefault((hash, family)) + 1;
}
