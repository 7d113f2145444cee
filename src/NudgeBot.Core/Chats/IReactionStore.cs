using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>Keeps what people said of nudges and answers by pressing buttons.</summary>
public interface IReactionStore
{
    /// <summary>Keeps a reaction. The same one again changes nothing.</summary>
    /// <returns>False when it was there already.</returns>
    Task<bool> AddAsync(Reaction reaction, CancellationToken cancellationToken);

    /// <summary>Takes a reaction back; false when it was not there.</summary>
    Task<bool> RemoveAsync(ChatId chat, ReactionKind kind, string about, CancellationToken cancellationToken);

    /// <summary>A chat's reactions of a kind since an instant, newest first, up to <paramref name="most"/>.</summary>
    Task<IReadOnlyList<Reaction>> OfChatAsync(
        ChatId chat, ReactionKind kind, Instant since, int most, CancellationToken cancellationToken);
}

/// <summary>What somebody said of a nudge or an answer.</summary>
/// <param name="Chat">Where.</param>
/// <param name="Kind">What they said.</param>
/// <param name="About">The id of the nudge or topic.</param>
/// <param name="At">When.</param>
public sealed record Reaction(ChatId Chat, ReactionKind Kind, string About, Instant At);

/// <summary>What somebody can say by pressing a button.</summary>
public enum ReactionKind
{
    /// <summary>They tried the nudge.</summary>
    Tried,

    /// <summary>They keep the nudge.</summary>
    Saved,

    /// <summary>The answer helped.</summary>
    Helpful,

    /// <summary>The answer was not what they asked.</summary>
    NotWhatWasAsked,
}
