using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Testing.InMemory;

/// <summary>Reactions in memory; they go with their chat.</summary>
public sealed class InMemoryReactions(InMemoryChats chats) : IReactionStore
{
    private readonly Lock _lock = new();
    private readonly List<Reaction> _reactions = [];

    public Task<bool> AddAsync(Reaction reaction, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!chats.Has(reaction.Chat) || _reactions.Any(known => IsSame(known, reaction.Chat, reaction.Kind, reaction.About)))
            {
                return Task.FromResult(false);
            }

            _reactions.Add(reaction);
            return Task.FromResult(true);
        }
    }

    public Task<bool> RemoveAsync(ChatId chat, ReactionKind kind, string about, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_reactions.RemoveAll(known => IsSame(known, chat, kind, about)) > 0);
        }
    }

    public Task<IReadOnlyList<Reaction>> OfChatAsync(
        ChatId chat, ReactionKind kind, Instant since, int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Reaction>>(
            [
                .. _reactions.Where(known => known.Chat == chat && known.Kind == kind && known.At >= since && chats.Has(chat))
                    .OrderByDescending(known => known.At)
                    .Take(most),
            ]);
        }
    }

    private static bool IsSame(Reaction known, ChatId chat, ReactionKind kind, string about) =>
        known.Chat == chat && known.Kind == kind && known.About == about;
}
