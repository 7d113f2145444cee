using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>Keeps who changed what in a chat, for /history. It goes when the chat is forgotten, or when it is old.</summary>
public interface IHistoryStore
{
    /// <summary>Keeps a change. Nothing happens when the chat has been forgotten.</summary>
    Task AddAsync(ChatChange change, CancellationToken cancellationToken);

    /// <summary>A chat's latest changes, newest first, up to <paramref name="most"/>.</summary>
    Task<IReadOnlyList<ChatChange>> LatestAsync(ChatId chat, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes up to <paramref name="most"/> changes made before an instant, the oldest first, in one short transaction. Safe on
    /// several nodes at once.
    /// </summary>
    /// <returns>How many; less than <paramref name="most"/> when no more are left, or when another node is at them.</returns>
    Task<int> PruneAsync(Instant before, int most, CancellationToken cancellationToken);
}

/// <summary>A change somebody made to a chat's settings or schedules.</summary>
/// <param name="Chat">Where.</param>
/// <param name="Member">Who: the platform's id of the person, or of the chat for anonymous admins.</param>
/// <param name="Kind">What was changed: a short stable name, such as "schedule-added".</param>
/// <param name="Details">To what, in a form that <paramref name="Kind"/> defines; empty when nothing needs saying.</param>
/// <param name="At">When.</param>
public sealed record ChatChange(ChatId Chat, string Member, string Kind, string Details, Instant At)
{
    /// <summary>Who changed what the bot noticed by itself.</summary>
    public const string NoticedByBot = "bot";

    /// <summary>The kind of "nothing can be sent here any more"; the details are the reason, such as "missing-right".</summary>
    public const string Suspended = "suspended";

    /// <summary>The kind of "it can be sent here again"; no details.</summary>
    public const string BackAgain = "back-again";
}
