using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Testing.InMemory;

/// <summary>The days on which chats in memory were heard of; it asks nobody.</summary>
public sealed class InMemorySilentChats(InMemoryChats chats) : ISilentChatStore
{
    private readonly List<(ChatId Chat, LocalDate Day)> _heard = [];

    /// <summary>What was noted, in order.</summary>
    public IReadOnlyList<(ChatId Chat, LocalDate Day)> Heard => _heard;

    public Task HeardAsync(ChatId chat, LocalDate day, CancellationToken cancellationToken)
    {
        _heard.Add((chat, day));
        return chats.ChangeAsync(chat, known => known with { HeardOn = day }, cancellationToken);
    }

    public Task<int> AskAsync(
        LocalDate silentSince, int most, Func<DueSchedule, PlannedDelivery> ask, CancellationToken cancellationToken) =>
        Task.FromResult(0);
}
