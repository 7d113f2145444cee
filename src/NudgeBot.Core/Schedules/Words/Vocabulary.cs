using Superpower.Model;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>
/// What the words and phrases of one language mean. Adding a language is writing one of these: see <c>Languages/English.cs</c>.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Meaning> _phrases;
    private readonly HashSet<string> _words;
    private readonly int _longestPhrase;

    private Vocabulary(string language, Dictionary<string, Meaning> phrases)
    {
        Language = language;
        _phrases = phrases;
        _words = [.. phrases.Keys.SelectMany(phrase => phrase.Split(' '))];
        _longestPhrase = phrases.Keys.Max(phrase => phrase.Split(' ').Length);
    }

    /// <summary>The language's ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>A vocabulary from its entries; a phrase is found with any case, accents or apostrophes.</summary>
    /// <exception cref="ArgumentException">One phrase has two meanings.</exception>
    public static Vocabulary Of(string language, params IEnumerable<(Meaning Meaning, string[] Phrases)> entries)
    {
        var phrases = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var (meaning, names) in entries)
        {
            foreach (var key in names.Select(name => Key([.. Lexemes.Of(new TextSpan(name)).Select(Folded)])))
            {
                if (!phrases.TryAdd(key, meaning) && phrases[key] != meaning)
                {
                    throw new ArgumentException($"'{key}' means both {phrases[key]} and {meaning}.", nameof(entries));
                }
            }
        }

        return new Vocabulary(language, phrases);
    }

    /// <summary>These words and, where they have no meaning here, those of another language: people mix theirs with English.</summary>
    public Vocabulary Beside(Vocabulary other) => new(
        Language, new Dictionary<string, Meaning>(other._phrases.Concat(_phrases).GroupBy(entry => entry.Key, entry => entry.Value, (key, meanings) => KeyValuePair.Create(key, meanings.Last()))));

    public static string Folded(Token<Lexeme> lexeme) => Lexemes.Fold(lexeme.ToStringValue());

    /// <summary>The word itself or, for a slip of spelling, the word of this language that was meant.</summary>
    public string Spelled(string word) => _words.Contains(word) ? word : Spelling.Correct(word, _words) ?? word;

    /// <summary>The meaning of the longest phrase that <paramref name="words"/> begin with, and how many words it takes.</summary>
    public (Meaning Meaning, int Length)? LongestPhrase(ReadOnlySpan<string> words)
    {
        for (var length = Math.Min(_longestPhrase, words.Length); length > 0; length--)
        {
            if (_phrases.TryGetValue(Key(words[..length]), out var meaning))
            {
                return (meaning, length);
            }
        }

        return null;
    }

    private static string Key(ReadOnlySpan<string> words) => string.Join(' ', words!);
}
