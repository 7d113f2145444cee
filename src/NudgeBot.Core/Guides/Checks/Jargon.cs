using System.Text.RegularExpressions;

namespace NudgeBot.Core.Guides.Checks;

/// <summary>Words of the profession that a parent would have to look up.</summary>
internal sealed partial class Jargon : INudgeCheck
{
    public IEnumerable<StyleProblem> Check(Nudge nudge, string language) => Words().Matches(nudge.Text.In(language))
        .Select(match => new StyleProblem($"\"{match.Value}\" is jargon.", "Use an everyday word."));

    // The professions' words are much the same in the languages of the guides, or borrowed.
    [GeneratedRegex(@"\battachment figures?\b|\battun(e|ed|ement)\b|\bco-?regulat\w*|\bdysregulat\w*|\binternal working model\b|\bscaffold\w*|\bmentali[sz]\w*|\bself-?efficacy\b|\bprimary caregivers?\b|\bpsychosocial\b|\bcorregula\w*|\bdesregula\w*|\bfigura de apego\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
