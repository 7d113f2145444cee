namespace NudgeBot.Benchmarks.Answers;

/// <summary>Makes one typing error in a text: a letter left out, doubled, replaced by another or swapped with the next.</summary>
internal sealed class Typo(int seed)
{
    private const int ShortestWord = 4;

    private readonly Random _random = new(seed);

    public string In(string text)
    {
        var words = text.Split(' ');
        var candidates = Enumerable.Range(0, words.Length)
            .Where(at => words[at].Length >= ShortestWord && words[at].All(char.IsLetter))
            .ToList();
        if (candidates.Count == 0)
        {
            return text;
        }

        var chosen = candidates[_random.Next(candidates.Count)];
        words[chosen] = Spoil(words[chosen], _random.Next(words[chosen].Length - 1));
        return string.Join(' ', words);
    }

    private string Spoil(string word, int at) => _random.Next(4) switch
    {
        0 => word.Remove(at, 1),
        1 => word.Insert(at, word[at].ToString()),
        2 => $"{word[..at]}{(char)('a' + _random.Next(26))}{word[(at + 1)..]}",
        _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
    };
}
