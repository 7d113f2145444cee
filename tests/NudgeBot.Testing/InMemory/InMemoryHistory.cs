using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Testing.InMemory;

/// <summary>Changes in memory; they go with their chat.</summary>
public sealed class InMemoryHistory(InMemoryChats chats) : IHistoryStore
{
    private readonly Lock _lock = new();
    private readonly List<ChatChange> _changes = [];

    public Task AddAsync(ChatChange change, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (chats.Has(change.Chat))
            {
                _changes.Add(change);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ChatChange>> LatestAsync(ChatId chat, int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ChatChange>>(
            [
                .. _changes.Where(change => change.Chat == chat && chats.Has(chat)).OrderByDescending(change => change.At).Take(most),
            ]);
        }
    }

    public Task<int> PruneAsync(Instant before, int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var old = _changes.Where(change => change.At < before).OrderBy(change => change.At).Take(most).ToList();
            return Task.FromResult(old.Count(_changes.Remove));
        }
    }
}
