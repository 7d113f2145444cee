namespace NudgeBot.Guides;

/// <summary>Where the guides are.</summary>
internal sealed record GuideOptions
{
    public const string Section = "Guides";

    /// <summary>
    /// The folder of the guides. By default "nudges" in the current directory, or the one that comes with the program.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>The folder that holds.</summary>
    public string Folder => Path is { Length: > 0 } ? System.IO.Path.GetFullPath(Path)
        : Directory.Exists("nudges") ? System.IO.Path.GetFullPath("nudges")
        : System.IO.Path.Combine(AppContext.BaseDirectory, "nudges");
}
