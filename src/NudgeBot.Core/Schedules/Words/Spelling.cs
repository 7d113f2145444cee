namespace NudgeBot.Core.Schedules.Words;

/// <summary>How far apart two words are spelled.</summary>
internal static class Spelling
{
    /// <summary>How many slips a word of so many letters may be typed with: longer words have fewer neighbours.</summary>
    public static int Tolerance(int letters) => letters switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>
    /// The number of letters to insert, delete, replace or exchange with their neighbour to make one word the other, or more
    /// than <paramref name="most"/> as soon as that is certain.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        // Three rows of the optimal string alignment table.
        var width = other.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var column = 0; column < width; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var replaced = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                var cost = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    cost = Math.Min(cost, before[column - 2] + 1);
                }

                current[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spent = before;
            before = last;
            last = current;
            current = spent;
        }

        return last[^1];
    }

    /// <summary>The one word that <paramref name="typed"/> is a slip of, if there is exactly one nearest.</summary>
    public static string? Correct(string typed, IEnumerable<string> words)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var word in words)
        {
            if (typed.Length < 4 || !CouldBe(typed, word, out var isExchanged))
            {
                continue;
            }

            // Letters in the wrong order are the likeliest slip.
            var most = Tolerance(word.Length);
            var distance = (2 * Distance(typed, word, most)) - (isExchanged ? 1 : 0);
            if (distance > 2 * most || distance > least)
            {
                continue;
            }

            nearest = distance < least ? word : null;
            least = distance;
        }

        return nearest;
    }

    // The first letter is hardly ever wrong, except by exchange; short words have too many neighbours for any other slip.
    private static bool CouldBe(string typed, string word, out bool isExchanged)
    {
        isExchanged = HaveSameLetters(typed, word);
        return word.Length >= 4
            && (isExchanged || (typed[0] == word[0] && typed.Length > 4 && word.Length > 4));
    }

    private static bool HaveSameLetters(string one, string other) =>
        one.Length == other.Length
        && one.Sum(letter => letter) == other.Sum(letter => letter)
        && one.Order().SequenceEqual(other.Order());
}
