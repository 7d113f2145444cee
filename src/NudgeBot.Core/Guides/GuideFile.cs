namespace NudgeBot.Core.Guides;

/// <summary>A file of a guide's folder.</summary>
/// <param name="Path">Its path relative to the guide's folder, with forward slashes.</param>
/// <param name="Text">What it says.</param>
public sealed record GuideFile(string Path, string Text);

/// <summary>Something wrong with a guide, and how to mend it.</summary>
/// <param name="File">The file's path relative to the guide's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong, in one sentence.</param>
/// <param name="Mend">What to do, in one sentence.</param>
public sealed record GuideProblem(string File, int Line, string What, string Mend)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {What} {Mend}";
}

/// <summary>What reading a guide's files gave.</summary>
/// <param name="Guide">The guide, less whatever could not be read; null when no topic can be used.</param>
/// <param name="Problems">Everything wrong, by file and line.</param>
public sealed record GuideReading(Guide? Guide, IReadOnlyList<GuideProblem> Problems);
