namespace NudgeBot.Core.Guides.Reading;

/// <summary>The files of a guide's folder, by path.</summary>
internal sealed class GuideFiles(IEnumerable<GuideFile> files)
{
    private readonly SortedDictionary<string, GuideFile> _byPath =
        new(files.ToDictionary(file => file.Path), StringComparer.Ordinal);

    public static string IdOf(GuideFile file) =>
        file.Path[(file.Path.LastIndexOf('/') + 1)..file.Path.LastIndexOf('.')];

    public GuideFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The files directly in a folder, by name.</summary>
    public IEnumerable<GuideFile> In(string folder, string extension) => _byPath.Values.Where(file =>
        file.Path.StartsWith(folder, StringComparison.Ordinal)
        && file.Path.EndsWith(extension, StringComparison.Ordinal)
        && file.Path.IndexOf('/', folder.Length) < 0);

    /// <summary>The lines of a list file without blank ones and '#' comments; empty when there is no such file.</summary>
    public IReadOnlyList<string> Lines(string path) => Find(path) is { } file
        ? [.. file.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))]
        : [];
}
