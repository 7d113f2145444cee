using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>A row of chats, read under the alias "c".</summary>
internal sealed class ChatRow
{
    /// <summary>The columns; "id" is first, where Dapper splits a join.</summary>
    public const string Columns = """
        c.id, c.platform, c.place, c.kind, c.settings, c.created_at_ms, c.suspended_reason, c.suspended_at_ms,
        c.awaited, c.heard_day, c.person, c.server
        """;

    public ChatId Id { get; set; }

    public string Platform { get; set; } = "";

    public string Place { get; set; } = "";

    public string Kind { get; set; } = "";

    public ChatSettings Settings { get; set; } = new();

    public long CreatedAtMs { get; set; }

    public string? SuspendedReason { get; set; }

    public long? SuspendedAtMs { get; set; }

    public string? Awaited { get; set; }

    public int? HeardDay { get; set; }

    public string? Person { get; set; }

    public string? Server { get; set; }

    /// <summary>The row as the product knows it.</summary>
    public Chat ToChat() => new()
    {
        Id = Id,
        Address = new ChatAddress(Platform, Place),
        Kind = StoredName.Parse<ChatKind>(Kind),
        Settings = Settings,
        CreatedAt = CreatedAtMs.ToInstant(),
        Suspension = SuspendedReason is { } reason
            ? new Suspension(StoredName.Parse<SuspensionReason>(reason), SuspendedAtMs!.Value.ToInstant())
            : null,
        Awaited = StoredAwaited.Read(Awaited),
        HeardOn = HeardDay.ToDay(),
        Person = Person,
        Server = Server,
    };

    /// <summary>A chat as parameters named like the columns.</summary>
    public static object Parameters(Chat chat) => new
    {
        id = chat.Id,
        platform = chat.Address.Platform,
        place = chat.Address.Place,
        kind = StoredName.Of(chat.Kind),
        settings = chat.Settings,
        created_at_ms = chat.CreatedAt.ToMs(),
        suspended_reason = StoredName.Of(chat.Suspension?.Reason),
        suspended_at_ms = (chat.Suspension?.Since).ToMs(),
        awaited = StoredAwaited.Write(chat.Awaited),
        heard_day = chat.HeardOn.ToDays(),
        person = chat.Person,
        server = chat.Server,
    };
}
