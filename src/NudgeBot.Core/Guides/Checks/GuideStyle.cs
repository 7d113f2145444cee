namespace NudgeBot.Core.Guides.Checks;

/// <summary>Reads a guide as its parents will: for blame, jargon, long sentences, two actions at once, and repetition.</summary>
public static class GuideStyle
{
    private static readonly INudgeCheck[] Checks =
        [new ShamingWords(), new Jargon(), new ReadingLevel(), new OneAction()];

    /// <summary>Everything that a reader would stumble over, by file.</summary>
    public static IReadOnlyList<GuideProblem> Check(Guide guide) =>
    [
        .. guide.Languages.SelectMany(language =>
            guide.Nudges.SelectMany(nudge => Checks.SelectMany(check => check.Check(nudge, language)
                    .Select(problem => At(nudge, language, problem))))
                .Concat(NearDuplicates.Among(guide.Nudges, language).Select(pair => At(pair.Second, language, pair.Problem)))),
    ];

    private static GuideProblem At(Nudge nudge, string language, StyleProblem problem) =>
        new($"{language}/nudges/{nudge.Id}.md", 1, problem.What, problem.Mend);
}

/// <summary>Something a reader would stumble over.</summary>
/// <param name="What">What it is, in one sentence.</param>
/// <param name="Mend">What to do, in one sentence.</param>
internal sealed record StyleProblem(string What, string Mend);

/// <summary>Looks at one nudge in one language.</summary>
internal interface INudgeCheck
{
    IEnumerable<StyleProblem> Check(Nudge nudge, string language);
}
