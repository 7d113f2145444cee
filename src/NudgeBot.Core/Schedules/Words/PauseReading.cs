using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>What <see cref="PauseParser"/> made of a person's words.</summary>
public abstract record PauseReading
{
    private PauseReading()
    {
    }

    /// <summary>The pause ends then; after now and at most a year later.</summary>
    /// <param name="Date">The first local date on which nudges come again.</param>
    /// <param name="At">
    /// The instant from which they come: the start of that day in the chat's zone, or a time on it where one was said.
    /// </param>
    public sealed record Until(LocalDate Date, Instant At) : PauseReading;

    /// <summary>The words leave one thing open, to be asked of the person.</summary>
    /// <param name="Question">What is open.</param>
    /// <param name="Words">The words in question, as the person typed them; may be empty.</param>
    /// <param name="Choices">Likely answers, at least two, the earliest first.</param>
    public sealed record Asks(PauseQuestion Question, string Words, IReadOnlyList<Until> Choices) : PauseReading;

    /// <summary>The words are no pause that can be kept.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="Words">The offending words, as the person typed them, to be escaped before they are shown; may be empty.</param>
    public sealed record NotUnderstood(PauseProblem Problem, string Words) : PauseReading;
}
