namespace NudgeBot.Core.Answers.Text;

/// <summary>
/// Cuts the commonest English endings, so that "shouting", "shouted" and "shouts" are one word. It is lighter than Porter's:
/// character n-grams already see what longer derivations share.
/// </summary>
internal static class EnglishStemmer
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings = ["ings", "ing", "edly", "ed", "ies", "es", "s", "ly"];

    public static string Stem(string word)
    {
        var stem = word;
        foreach (var ending in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= ShortestStem)
            {
                stem = ending == "ies" ? $"{stem[..^3]}y" : stem[..^ending.Length];
                break;
            }
        }

        if (stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's'))
        {
            stem = stem[..^1];
        }

        return stem.Length > ShortestStem && stem[^1] == 'e' ? stem[..^1] : stem;
    }
}
