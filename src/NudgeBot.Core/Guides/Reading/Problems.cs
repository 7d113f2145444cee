namespace NudgeBot.Core.Guides.Reading;

/// <summary>Collects what is wrong while a guide is read.</summary>
internal sealed class Problems
{
    private readonly List<GuideProblem> _found = [];

    public IReadOnlyList<GuideProblem> InOrder =>
        [.. _found.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];

    public void Add(string file, long line, string what, string mend) =>
        _found.Add(new GuideProblem(file, (int)line, what, mend));
}
