using System.Text.RegularExpressions;

namespace NudgeBot.Core.Guides.Checks;

/// <summary>Words that judge the parent. A tired parent hears them before anything else.</summary>
internal sealed partial class ShamingWords : INudgeCheck
{
    public IEnumerable<StyleProblem> Check(Nudge nudge, string language) => WordsOf(language).Matches(nudge.Text.In(language))
        .Select(match => new StyleProblem($"\"{match.Value}\" judges the parent.", "Say what helps instead, without blame."));

    private static Regex WordsOf(string language) => language switch
    {
        "es" => Spanish(),
        "hi" => Hindi(),
        _ => English(),
    };

    [GeneratedRegex(@"\b(bad|good|terrible|perfect) (parent|mother|father|mum|mom|dad)s?\b|\byou (should|must|ought to|never|always)\b|\b(never|always) (shout|yell|leave|ignore|be)\b|\b(fail(ed|ing|ure)?|selfish|lazy|neglect\w*) (at|as|to)\b|\bis your fault\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(mal[ao]|buen[ao]) (madre|padre)\b|\btienes la culpa\b|\bdeber[ií]as\b|\bsiempre debes\b|\bnunca debes\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();

    [GeneratedRegex("बुरी माँ|बुरे पिता|ख़राब माँ|आपकी ग़लती है|आपकी गलती है")]
    private static partial Regex Hindi();
}
