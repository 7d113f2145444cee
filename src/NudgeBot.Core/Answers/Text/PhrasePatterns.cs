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
    private readonly Dictionary<string, List<Pattern>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Pattern> _byBeginning = [];

    /// <summary>All words of the phrases and classes that are written out in full.</summary>
    public IEnumerable<string> Words => _byFirstWord.Values.Concat([_byBeginning])
        .SelectMany(patterns => patterns)
        .SelectMany(pattern => pattern.Parts)
        .SelectMany(part => part.Words.Whole);

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

        var parts = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PartOf).ToArray();
        var pattern = new Pattern(concept, parts);
        foreach (var word in parts[0].Words.Whole)
        {
            if (!_byFirstWord.TryGetValue(word, out var patterns))
            {
                _byFirstWord[word] = patterns = [];
            }

            patterns.Add(pattern);
        }

        if (parts[0].Words.HasBeginnings)
        {
            _byBeginning.Add(pattern);
        }
    }

    /// <summary>The concepts whose phrases occur, once each.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var pattern in StartingWith(words[start]))
            {
                if (!found.Contains(pattern.Concept) && Matches(pattern.Parts, 1, words, start + 1))
                {
                    found.Add(pattern.Concept);
                }
            }
        }

        return found;
    }

    private IEnumerable<Pattern> StartingWith(string word) =>
        (_byFirstWord.GetValueOrDefault(word) ?? []).Concat(_byBeginning.Where(pattern => pattern.Parts[0].Words.BeginsLike(word)));

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

    private sealed record Pattern(string Concept, Part[] Parts);

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
            var word = string.Concat(WordSplitter.Split(entry));
            if (entry.EndsWith('*'))
            {
                _beginnings.Add(word);
            }
            else
            {
                _whole.Add(word);
            }
        }

        public IReadOnlyCollection<string> Whole => _whole;

        public bool HasBeginnings => _beginnings.Count > 0;

        public bool Contains(string word) => _whole.Contains(word) || BeginsLike(word);

        public bool BeginsLike(string word) =>
            _beginnings.Exists(beginning => word.StartsWith(beginning, StringComparison.Ordinal));
    }
}
