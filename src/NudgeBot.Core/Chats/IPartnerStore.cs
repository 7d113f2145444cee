using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>Keeps which private chats are linked, and the codes by which they link. Both go when a chat is forgotten.</summary>
public interface IPartnerStore
{
    /// <summary>How many wrong codes one chat may enter within <see cref="AttemptsWithin"/>.</summary>
    const int MostAttempts = 5;

    /// <summary>The time within which wrong codes are counted together.</summary>
    static readonly Duration AttemptsWithin = Duration.FromHours(1);

    /// <summary>A chat's link; null when it has none.</summary>
    Task<PartnerLink?> FindAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>Keeps a code by its hash, in place of any that the chat gave before.</summary>
    Task PutCodeAsync(ChatId chat, string hash, Instant expiresAt, CancellationToken cancellationToken);

    /// <summary>
    /// Links a chat with the one whose code it enters; the code is then used up. A wrong code counts as an attempt.
    /// </summary>
    Task<CodeEntry> EnterCodeAsync(ChatId chat, string hash, Instant now, CancellationToken cancellationToken);

    /// <summary>Changes how a chat and its partner share the programme.</summary>
    /// <returns>The link as it was; null when there is none.</returns>
    Task<PartnerLink?> ChangeModeAsync(ChatId chat, PartnerMode mode, CancellationToken cancellationToken);

    /// <summary>Ends a chat's link, for both.</summary>
    /// <returns>The link that there was; null when there was none.</returns>
    Task<PartnerLink?> UnlinkAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>Deletes codes and attempts that are over.</summary>
    Task PruneAsync(Instant now, CancellationToken cancellationToken);
}

/// <summary>What came of entering a code.</summary>
/// <param name="Result">What.</param>
/// <param name="Link">The new link, when there is one.</param>
public sealed record CodeEntry(CodeResult Result, PartnerLink? Link = null);

/// <summary>What can come of entering a code.</summary>
public enum CodeResult
{
    /// <summary>The chats are linked.</summary>
    Linked,

    /// <summary>No such code is open: mistyped, used, replaced or over.</summary>
    NoSuchCode,

    /// <summary>The chat entered its own code.</summary>
    OwnCode,

    /// <summary>The chat is linked already.</summary>
    AlreadyLinked,

    /// <summary>Too many wrong codes were entered in a short time.</summary>
    TooManyAttempts,
}
