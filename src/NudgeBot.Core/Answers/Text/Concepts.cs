namespace NudgeBot.Core.Answers.Text;

/// <summary>
/// What words have in common: "frightened", "terrified" and "under the bed" all speak of fear. It lets an answer be found in
/// words that no example used.
/// </summary>
internal sealed class Concepts
{
    private readonly Dictionary<string, List<string>> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _beginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);
    private readonly PhrasePatterns _patterns = new();

    /// <summary>Reads lines "concept: word, word*, a short phrase"; a star stands for any ending, '#' begins a comment.</summary>
    public static Concepts Read(string text)
    {
        var concepts = new Concepts();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith('#') && line.IndexOf(':', StringComparison.Ordinal) is var colon && colon > 0)
            {
                foreach (var entry in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    concepts.Take(line[..colon].Trim(), entry);
                }
            }
        }

        return concepts;
    }

    /// <summary>All words of the lists that are written out in full.</summary>
    public IEnumerable<string> Words => _whole.Keys
        .SelectMany(phrase => phrase.Split(' '))
        .Concat(_patterns.Words)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a word alone stands for a concept.</summary>
    public bool Knows(string word) => In(word).Count > 0;

    /// <summary>The concepts in some words, in order; one that is found twice is there twice.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        for (var first = 0; first < words.Count; first++)
        {
            var phrase = words[first];
            found.AddRange(In(phrase));
            for (var next = first + 1; next < words.Count && _heads.Contains(phrase); next++)
            {
                phrase = $"{phrase} {words[next]}";
                found.AddRange(In(phrase));
            }
        }

        found.AddRange(_patterns.Find(words));
        return found;
    }

    private void Take(string concept, string entry)
    {
        if (PhrasePatterns.IsPattern(concept, entry))
        {
            _patterns.Add(concept, entry);
        }
        else
        {
            Add(concept, entry);
        }
    }

    private void Add(string concept, string entry)
    {
        var isBeginning = entry.EndsWith('*');
        var words = WordSplitter.Split(entry);
        var phrase = string.Join(' ', words);
        var entries = isBeginning ? _beginnings : _whole;
        if (!entries.TryGetValue(phrase, out var concepts))
        {
            entries[phrase] = concepts = [];
        }

        concepts.Add(concept);
        for (var length = 1; length < words.Count; length++)
        {
            _heads.Add(string.Join(' ', words.Take(length)));
        }
    }

    private HashSet<string> In(string phrase)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (_whole.TryGetValue(phrase, out var whole))
        {
            found.UnionWith(whole);
        }

        var beginnings = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = phrase.LastIndexOf(' ') + 2; length <= phrase.Length; length++)
        {
            if (beginnings.TryGetValue(phrase.AsSpan(0, length), out var concepts))
            {
                found.UnionWith(concepts);
            }
        }

        return found;
    }
}
