namespace NudgeBot.Core.Guides.Reading;

/// <summary>A Markdown file with a head of "key: value" lines between two lines of three dashes.</summary>
/// <param name="Head">The head; null when there is none or it cannot be read.</param>
/// <param name="Body">The text below it.</param>
/// <param name="BodyLine">The line of the body's first character.</param>
internal sealed record TextFile(YamlMap? Head, string Body, int BodyLine)
{
    private const string Fence = "---";

    public static TextFile Read(GuideFile file, Problems problems)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            return WithoutHead(lines, 0);
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            problems.Add(file.Path, 1, "The head is not closed.", $"Put a line '{Fence}' below it.");
            return WithoutHead(lines, 1);
        }

        var head = YamlMap.Parse(string.Join('\n', lines[1..end]), file.Path, 2, problems);
        return WithoutHead(lines, end + 1) with { Head = head };
    }

    private static TextFile WithoutHead(string[] lines, int from)
    {
        var first = Array.FindIndex(lines, from, line => !string.IsNullOrWhiteSpace(line));
        return new TextFile(null, string.Join('\n', lines[from..]).Trim(), (first < 0 ? lines.Length - 1 : first) + 1);
    }
}
