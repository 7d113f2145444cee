using NodaTime;
using NudgeBot.Core.Answers;

namespace NudgeBot.Testing.InMemory;

/// <summary>Unanswered questions in memory.</summary>
public sealed class InMemoryUnanswered : IUnansweredStore
{
    private readonly Lock _lock = new();
    private readonly List<(string Guide, UnansweredQuestion Question)> _questions = [];

    public Task AddAsync(string guide, string language, string question, Instant at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _questions.Add((guide, new UnansweredQuestion(language, question, at)));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<UnansweredQuestion>> LatestAsync(string guide, int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<UnansweredQuestion>>(
            [
                .. _questions.Where(kept => kept.Guide == guide).Select(kept => kept.Question)
                    .OrderByDescending(question => question.At)
                    .Take(most),
            ]);
        }
    }

    public Task PruneAsync(Instant before, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _questions.RemoveAll(kept => kept.Question.At < before);
        }

        return Task.CompletedTask;
    }
}
