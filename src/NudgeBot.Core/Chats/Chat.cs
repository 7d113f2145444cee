using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>A place messages go, with what it chose and what the conversation waits for.</summary>
public sealed record Chat
{
    /// <summary>The chat's identity in the store.</summary>
    public required ChatId Id { get; init; }

    /// <summary>Where its messages are delivered.</summary>
    public required ChatAddress Address { get; init; }

    /// <summary>Who reads it.</summary>
    public required ChatKind Kind { get; init; }

    /// <summary>Whose private chat it is: the platform's id of the person; null elsewhere, and until they were heard of.</summary>
    public string? Person { get; init; }

    /// <summary>The platform's id of the server that the chat belongs to; null where its address says so, and outside servers.</summary>
    public string? Server { get; init; }

    /// <summary>What the chat chose.</summary>
    public required ChatSettings Settings { get; init; }

    /// <summary>When the bot first met the chat.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>Why nothing can be sent here at present; null when it can.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>
    /// The last day, in UTC, on which somebody wrote or pressed something in this private chat; null when that was never noted.
    /// </summary>
    public LocalDate? HeardOn { get; init; }

    /// <summary>The question the bot asked last, when the next plain message is its answer.</summary>
    public Awaited? Awaited { get; init; }

    /// <summary>The chat when somebody has been asked something. What another was asked gives way only to an admin.</summary>
    /// <param name="question">The new question.</param>
    /// <param name="isAdmin">Whether an admin is asked.</param>
    /// <param name="now">The present.</param>
    public Chat Asked(Awaited question, bool isAdmin, Instant now) =>
        !isAdmin && Awaited is { } open && open.Until > now && !open.IsFrom(question.Member ?? "") ? this : this with { Awaited = question };

    /// <summary>The chat when a member no longer means to answer; what another was asked stays open.</summary>
    public Chat WithoutQuestionTo(string member) => Awaited?.IsFrom(member) == true ? this with { Awaited = null } : this;
}
