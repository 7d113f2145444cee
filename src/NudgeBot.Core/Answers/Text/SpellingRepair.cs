namespace NudgeBot.Core.Answers.Text;

/// <summary>Replaces an unknown word by the known word that differs in one letter, if there is one.</summary>
internal sealed class SpellingRepair
{
    private const int ShortestRepaired = 4;
    private const int MostRepairs = 40;
    private const int FewestUses = 2;

    private readonly Dictionary<string, int> _uses;
    private readonly HashSet<string> _stems;
    private readonly LanguageWords _language;
    private readonly DeletionIndex _repairable;

    /// <summary>A repair towards these words.</summary>
    /// <param name="uses">The known words with how often they are used; of two equally near, the commoner is taken.</param>
    /// <param name="language">What is known of their language: words of its concepts and other forms of known words are right too.</param>
    public SpellingRepair(IEnumerable<KeyValuePair<string, int>> uses, LanguageWords language)
    {
        _uses = new Dictionary<string, int>(uses, StringComparer.Ordinal);
        _stems = _uses.Keys.Select(language.Stem).ToHashSet(StringComparer.Ordinal);
        _language = language;
        _repairable = new DeletionIndex(_uses.Keys.Where(word => word.Length >= ShortestRepaired));
    }

    /// <summary>A repair towards the words that some texts use at least twice, and some that are known anyway.</summary>
    public static SpellingRepair TowardsWordsOf(
        IEnumerable<IReadOnlyList<string>> texts, IEnumerable<string> known, LanguageWords language)
    {
        var uses = texts.SelectMany(words => words).CountBy(word => word).Where(word => word.Value >= FewestUses)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var word in known)
        {
            uses.TryAdd(word, 1);
        }

        return new SpellingRepair(uses, language);
    }

    public bool Knows(string word) =>
        _uses.ContainsKey(word) || _stems.Contains(_language.Stem(word)) || _language.Concepts.Knows(word);

    public IReadOnlyList<string> Repair(IReadOnlyList<string> words)
    {
        var repairs = 0;
        return
        [
            .. words.Select(word =>
                word.Length < ShortestRepaired || Knows(word) || repairs++ >= MostRepairs ? word : Nearest(word) ?? word),
        ];
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_uses.Count);
        foreach (var (word, count) in _uses.OrderBy(use => use.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write(count);
        }
    }

    public static SpellingRepair Load(BinaryReader reader, LanguageWords language)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            uses[reader.ReadString()] = reader.ReadInt32();
        }

        return new SpellingRepair(uses, language);
    }

    private string? Nearest(string word) => _repairable.Near(word)
        .Where(known => IsOneAway(word, known))
        .OrderByDescending(known => known[0] == word[0])
        .ThenByDescending(known => _uses[known])
        .ThenBy(known => known, StringComparer.Ordinal)
        .FirstOrDefault();

    // Two words that share a deletion can still be two apart ("abc" and "bcd"): compare what is left between equal ends.
    private static bool IsOneAway(string one, string other)
    {
        var start = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(start);
        var right = other.AsSpan(start);
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        return left.Length + right.Length <= 1
            || (left.Length == 1 && right.Length == 1)
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
