namespace NudgeBot.Answers;

/// <summary>How answers are prepared; the section "Answers" of the configuration.</summary>
internal sealed record AnswerOptions
{
    public const string Section = "Answers";

    /// <summary>
    /// The folder in which what was learned from the guides is kept between starts; it may be deleted at any time. Default:
    /// data/answers.
    /// </summary>
    public string CachePath { get; init; } = Path.Combine("data", "answers");
}
