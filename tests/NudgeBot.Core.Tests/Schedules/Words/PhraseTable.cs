namespace NudgeBot.Core.Tests.Schedules.Words;

/// <summary>
/// A table of phrases in a text file beside the tests: "phrase => expectation" a line; lines that begin with # and empty lines
/// are for the reader.
/// </summary>
internal static class PhraseTable
{
    public static TheoryData<string, string> Read(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder(), file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
            rows.Add(line[..arrow].Trim(), line[(arrow + 2)..].Trim());
        }

        return rows;
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "NudgeBot.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("NudgeBot.sln is in no folder above the tests.");
        }

        return Path.Combine(root.FullName, "tests", "NudgeBot.Core.Tests", "Schedules", "Words");
    }
}
