namespace NudgeBot.Benchmarks.Answers;

/// <summary>Questions and messages that no model is trained or tuned on.</summary>
internal sealed record HeldOutSet(
    IReadOnlyList<HeldOutQuestion> Questions,
    IReadOnlyList<string> NotCovered,
    IReadOnlyList<string> Danger,
    IReadOnlyList<string> LookAlikes)
{
    public static HeldOutSet Read(string folder) => new(
        [
            .. Directory.GetFiles(folder, "questions-*.tsv").Order(StringComparer.Ordinal)
                .SelectMany(ReadLines)
                .Select(line => line.Split('\t'))
                .Select(cells => new HeldOutQuestion(cells[0], cells[1], cells[2])),
        ],
        ReadLines(Path.Combine(folder, "not-covered.txt")),
        ReadLines(Path.Combine(folder, "danger.txt")),
        ReadLines(Path.Combine(folder, "look-alikes.txt")));

    public static IReadOnlyList<string> ReadLines(string path) =>
    [
        .. File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')),
    ];
}

/// <summary>A question with its right topic.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Style">How it is asked: "direct", "situation" or "oblique".</param>
/// <param name="Text">The question.</param>
internal sealed record HeldOutQuestion(string Topic, string Style, string Text);
