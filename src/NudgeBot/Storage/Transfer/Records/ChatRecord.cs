using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>A line of type chat.</summary>
internal sealed record ChatRecord(
    int Line,
    ChatAddress Address,
    Guid? Id,
    ChatKind? Kind,
    Func<ChatSettings, ChatSettings> Choose,
    Instant? CreatedAt,
    Given<LocalDate?> HeardOn,
    Given<Suspension> Suspension,
    Given<AwaitedAnswers> Awaited,
    string? Person,
    string? Server) : LineRecord(Line)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => Id is { } id ? [Address.ToString(), id.ToString()] : [Address.ToString()];

    /// <summary>The chat that the line makes of the one that is there, if any.</summary>
    /// <remarks>A private chat of which no day is known counts as heard of today: nobody is asked for a silence before the import.</remarks>
    public Chat Apply(Chat? before, Instant now) => new()
    {
        Id = before?.Id ?? new ChatId(Id ?? Guid.CreateVersion7()),
        Address = Address,
        Kind = Kind ?? before?.Kind ?? UsualKind,
        Settings = Choose(before?.Settings ?? new ChatSettings()),
        CreatedAt = CreatedAt ?? before?.CreatedAt ?? now,
        Suspension = Suspension.Or(before?.Suspension),
        Awaited = Awaited.Or(before?.Awaited) ?? AwaitedAnswers.None,
        Person = Person ?? before?.Person,
        Server = Server ?? before?.Server,
        HeardOn = HeardOn.Or(before is not null ? before.HeardOn : (Kind ?? UsualKind) == ChatKind.Private ? now.InUtc().Date : null),
    };

    // Telegram numbers people upwards from zero and everything else downwards.
    private ChatKind UsualKind => Address is { Platform: "telegram", Place: ['-', ..] } ? ChatKind.Group : ChatKind.Private;
}
