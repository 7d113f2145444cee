using NodaTime;

namespace NudgeBot.Core.Answers;

/// <summary>Keeps the questions the guide could not answer, without who asked, for whoever writes the guide.</summary>
public interface IUnansweredStore
{
    /// <summary>How long a question is kept.</summary>
    static readonly Duration KeptFor = Duration.FromDays(90);

    /// <summary>Keeps a question. Nothing of the chat is kept with it.</summary>
    Task AddAsync(string guide, string language, string question, Instant at, CancellationToken cancellationToken);

    /// <summary>The latest questions, newest first, up to <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> LatestAsync(string guide, int most, CancellationToken cancellationToken);

    /// <summary>Deletes questions older than an instant.</summary>
    Task PruneAsync(Instant before, CancellationToken cancellationToken);
}

/// <summary>A question the guide could not answer.</summary>
/// <param name="Language">The language of the chat.</param>
/// <param name="Question">What was asked.</param>
/// <param name="At">When, to the day.</param>
public sealed record UnansweredQuestion(string Language, string Question, Instant At);
