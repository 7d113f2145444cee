namespace NudgeBot.Core.Messages;

/// <summary>Fits words into what a platform takes.</summary>
public static class Shortening
{
    private const string Ellipsis = "…";

    /// <summary>The words, or as many of them as fit with an ellipsis; a character of two UTF-16 units is never cut in half.</summary>
    /// <param name="words">The words.</param>
    /// <param name="most">The most UTF-16 units, at least 2.</param>
    public static string ShortenedTo(this string words, int most)
    {
        if (words.Length <= most)
        {
            return words;
        }

        var kept = most - Ellipsis.Length;
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[kept - 1]) ? kept - 1 : kept).TrimEnd(), Ellipsis);
    }
}
