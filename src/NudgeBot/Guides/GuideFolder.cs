using NudgeBot.Core.Answers;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Guides;

/// <summary>The folder with a folder for each guide, and the help lines beside them.</summary>
internal sealed class GuideFolder(string path)
{
    private const string HelplinesFile = "helplines.yaml";
    private const string DangerFolder = "danger";

    public string Path { get; } = path;

    /// <summary>Reads every guide, in the order of their folders' names.</summary>
    public GuideFolderReading Read()
    {
        var readings = !Directory.Exists(Path)
            ? []
            : Directory.EnumerateDirectories(Path)
                .Where(folder => File.Exists(System.IO.Path.Combine(folder, GuideReader.HeadFile)))
                .Order(StringComparer.Ordinal)
                .Select(ReadGuide)
                .ToList();
        var (helplines, problems) = ReadHelplines();
        return new GuideFolderReading(
            [.. readings.Select(reading => reading.Guide).OfType<Guide>()],
            helplines,
            [.. readings.SelectMany(reading => reading.Problems), .. problems]);
    }

    /// <summary>
    /// The lines of a file from which the recognition of danger is learned, in a language, or in the original one where that
    /// has none.
    /// </summary>
    public IReadOnlyList<string> ReadDangerLines(string language, string name)
    {
        var files = new[] { language, PhraseLibrary.Original }.Select(tongue => System.IO.Path.Combine(Path, DangerFolder, tongue, name));
        return files.FirstOrDefault(File.Exists) is { } file ? DangerExamples.Lines(File.ReadAllText(file)) : [];
    }

    private GuideReading ReadGuide(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        var reading = GuideReader.Read(FilesIn(folder));
        return reading with { Problems = [.. reading.Problems.Select(problem => problem with { File = $"{name}/{problem.File}" })] };
    }

    private static IEnumerable<GuideFile> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => System.IO.Path.GetExtension(file) is ".md" or ".yaml" or ".txt")
            .Select(file => new GuideFile(System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)));

    private (Helplines Helplines, IReadOnlyList<GuideProblem> Problems) ReadHelplines()
    {
        var file = System.IO.Path.Combine(Path, HelplinesFile);
        return File.Exists(file)
            ? HelplinesReader.Read(new GuideFile(HelplinesFile, File.ReadAllText(file)))
            : (Helplines.Bare, [new GuideProblem(HelplinesFile, 1, "There is no file of help lines.", "Add it; until then 112 is shown.")]);
    }
}

/// <summary>What the folder of guides holds.</summary>
/// <param name="Guides">The guides that can be used.</param>
/// <param name="Helplines">The help lines.</param>
/// <param name="Problems">Everything wrong, with paths relative to the folder.</param>
internal sealed record GuideFolderReading(
    IReadOnlyList<Guide> Guides, Helplines Helplines, IReadOnlyList<GuideProblem> Problems);
