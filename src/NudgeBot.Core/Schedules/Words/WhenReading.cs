namespace NudgeBot.Core.Schedules.Words;

/// <summary>What <see cref="WhenParser"/> made of a person's words.</summary>
public abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>The words say one thing.</summary>
    /// <param name="Times">The schedule they describe.</param>
    public sealed record Understood(SendTimes Times) : WhenReading;

    /// <summary>The words leave one thing open, to be asked of the person.</summary>
    /// <param name="Question">What is open.</param>
    /// <param name="Words">
    /// The words in question, as the person typed them ("after bath", "3"); empty for <see cref="WhenQuestion.AtWhatTime"/>.
    /// </param>
    /// <param name="Choices">Likely answers, each a whole schedule, at least two; the person may mean another.</param>
    public sealed record Asks(WhenQuestion Question, string Words, IReadOnlyList<SendTimes> Choices) : WhenReading;

    /// <summary>The words are no schedule that can be kept.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="Words">
    /// The offending words, as the person typed them ("25 o'clock"), to be escaped before they are shown; may be empty.
    /// </param>
    public sealed record NotUnderstood(WhenProblem Problem, string Words) : WhenReading;
}
