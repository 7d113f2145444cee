namespace NudgeBot.Core.Guides;

/// <summary>A published work that the guide rests on.</summary>
/// <param name="Id">Its id within the guide.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">The year it was published.</param>
/// <param name="Link">Where it can be read or found; null when not known.</param>
public sealed record Source(string Id, string Authors, string Title, int Year, Uri? Link)
{
    /// <summary>The work in one line, as a reader sees it under an answer or nudge.</summary>
    public string Citation => $"{Authors}, {Title} ({Year})";
}
