using System.Text.RegularExpressions;

namespace NudgeBot.Core.Guides.Checks;

/// <summary>Nudges that say nearly the same in nearly the same words.</summary>
internal static partial class NearDuplicates
{
    // The share of words in common (Jaccard) from which two short texts read as one.
    private const double TooAlike = 0.6;

    public static IEnumerable<(Nudge Second, StyleProblem Problem)> Among(IReadOnlyList<Nudge> nudges, string language)
    {
        List<HashSet<string>> words =
            [.. nudges.Select(nudge => Word().Matches(nudge.Text.In(language)).Select(match => match.Value.ToLowerInvariant()).ToHashSet())];
        for (var second = 1; second < nudges.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Likeness(words[first], words[second]) > TooAlike)
                {
                    yield return (nudges[second], new StyleProblem(
                        $"It is nearly the same as '{nudges[first].Id}'.", "Say something else, or take one of them out."));
                }
            }
        }
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
