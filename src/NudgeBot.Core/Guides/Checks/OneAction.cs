using System.Text.RegularExpressions;

namespace NudgeBot.Core.Guides.Checks;

/// <summary>A tip asks for one thing; the second is the one that does not get done.</summary>
internal sealed partial class OneAction : INudgeCheck
{
    public IEnumerable<StyleProblem> Check(Nudge nudge, string language)
    {
        if (nudge.Kind == NudgeKind.Tip && Second().Match(nudge.Text.In(language)) is { Success: true } second)
        {
            yield return new StyleProblem($"\"{second.Value}\" asks for a second thing.", "Keep one action; make the other a nudge of its own.");
        }
    }

    [GeneratedRegex(@"\b(and|,) (then|after that|also|afterwards)\b|\bthen (ask|tell|give|put|take|sit|hug|say|go|do)\b|\bsecondly\b|\bas well as\b|\by (luego|después|también)\b|और (फिर|उसके बाद|साथ ही)", RegexOptions.IgnoreCase)]
    private static partial Regex Second();
}
