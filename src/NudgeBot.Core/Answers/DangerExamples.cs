namespace NudgeBot.Core.Answers;

/// <summary>Messages from which the recognition of danger is learned, in one language.</summary>
/// <param name="Danger">Messages that speak of danger.</param>
/// <param name="LookAlikes">Messages that do not, although their words might suggest it.</param>
/// <param name="Ordinary">Ordinary questions, such as those of the guides.</param>
public sealed record DangerExamples(
    IReadOnlyList<string> Danger, IReadOnlyList<string> LookAlikes, IReadOnlyList<string> Ordinary)
{
    /// <summary>The lines of a list file without blank ones and '#' comments.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')),
    ];
}
