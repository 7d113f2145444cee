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

    /// <summary>The questions the bot asked: whose next plain message is the answer to which.</summary>
    public AwaitedAnswers Awaited { get; init; } = AwaitedAnswers.None;

    /// <summary>The chat when somebody has been asked something; what others were asked stays open.</summary>
    public Chat Asked(Awaited question, Instant now) => this with { Awaited = Awaited.With(question, now) };

    /// <summary>The chat when a member no longer means to answer; what others were asked stays open.</summary>
    public Chat WithoutQuestionTo(string member) => this with { Awaited = Awaited.Without(member) };
}
