namespace NudgeBot.Core.Answers.Text;

/// <summary>
/// Finds phrases with places that may vary: "@name" stands for any word of a class, "word?" may be missing, "word*" has any
/// ending, ".." is up to three words of any kind.
/// </summary>
internal sealed class PhrasePatterns
{
    private const string Gap = "..";
    private const int LongestGap = 3;

    private readonly Dictionary<string, WordSet> _classes = new(StringComparer.Ordinal);
    private readonly List<(string Concept, Part[] Parts)> _patterns = [];

    public static bool IsPattern(string concept, string entry) =>
        concept.StartsWith('@') || entry.Contains('@', StringComparison.Ordinal) || entry.Contains('?', StringComparison.Ordinal)
        || entry.Contains(Gap, StringComparison.Ordinal) || entry.TrimEnd('*').Contains('*', StringComparison.Ordinal);

    /// <summary>Adds a phrase, or a word to the class when the concept is one; a class is defined above its uses.</summary>
    public void Add(string concept, string entry)
    {
        if (concept.StartsWith('@'))
        {
            if (!_classes.TryGetValue(concept, out var words))
            {
                _classes[concept] = words = new WordSet();
            }

            words.Add(entry);
            return;
        }

        _patterns.Add((concept, [.. entry.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartOf)]));
    }

    /// <summary>The concepts whose phrases occur, once each.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        foreach (var (concept, parts) in _patterns)
        {
            if (found.Count > 0 && found[^1] == concept)
            {
                continue;
            }

            for (var start = 0; start < words.Count; start++)
            {
                if (parts[0].Accepts(words[start]) && Matches(parts, 1, words, start + 1))
                {
                    found.Add(concept);
                    break;
                }
            }
        }

        return found;
    }

    private static bool Matches(Part[] parts, int part, IReadOnlyList<string> words, int at)
    {
        if (part == parts.Length)
        {
            return true;
        }

        if (parts[part].IsGap)
        {
            return Enumerable.Range(at, LongestGap + 1).Any(next => Matches(parts, part + 1, words, next));
        }

        return (parts[part].MayBeMissing && Matches(parts, part + 1, words, at))
            || (at < words.Count && parts[part].Accepts(words[at]) && Matches(parts, part + 1, words, at + 1));
    }

    private Part PartOf(string text)
    {
        var name = text.TrimEnd('?');
        if (name == Gap)
        {
            return new Part(new WordSet(), MayBeMissing: true, IsGap: true);
        }

        var words = name.StartsWith('@') ? _classes[name] : WordSet.Of(name);
        return new Part(words, MayBeMissing: text.EndsWith('?'), IsGap: false);
    }

    private sealed record Part(WordSet Words, bool MayBeMissing, bool IsGap)
    {
        public bool Accepts(string word) => Words.Contains(word);
    }

    private sealed class WordSet
    {
        private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
        private readonly List<string> _beginnings = [];

        public static WordSet Of(string entry)
        {
            var words = new WordSet();
            words.Add(entry);
            return words;
        }

        public void Add(string entry)
        {
            if (entry.EndsWith('*'))
            {
                _beginnings.Add(entry[..^1]);
            }
            else
            {
                _whole.Add(entry);
            }
        }

        public bool Contains(string word) =>
            _whole.Contains(word) || _beginnings.Exists(beginning => word.StartsWith(beginning, StringComparison.Ordinal));
    }
}
