using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>A private chat, group, supergroup or channel.</summary>
public sealed class FakeChat
{
    internal FakeChat(long id, FakeChatKind kind)
    {
        Id = id;
        Kind = kind;
    }

    public long Id { get; }

    public FakeChatKind Kind { get; }

    public string? Title { get; internal set; }

    public string? Username { get; internal set; }

    public bool IsForum { get; internal set; }

    /// <summary>Whose private chat it is; null for others.</summary>
    public FakeUser? User { get; internal init; }

    internal Dictionary<long, FakeMember> Members { get; } = [];

    internal Dictionary<int, FakeTopic> Topics { get; } = [];

    internal SortedDictionary<int, FakeMessage> Messages { get; } = [];

    internal int LastMessageId { get; set; }

    internal bool MembersMaySend { get; set; } = true;

    internal bool IsDeleted { get; set; }

    internal long? MigratedTo { get; set; }

    /// <summary>Private chats: the user wrote to the bot once.</summary>
    internal bool IsStarted { get; set; }

    internal bool UserBlockedBot { get; set; }

    internal bool UserIsDeactivated { get; set; }

    /// <summary>How the user stands here; somebody never seen has left.</summary>
    internal FakeMember MemberOf(FakeUser user) =>
        Members.GetValueOrDefault(user.Id) ?? new FakeMember(user, FakeMemberStatus.Left);

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Kind.ToString().ToLowerInvariant() };
        return User is not null
            ? json.With("first_name", User.FirstName).With("last_name", User.LastName).With("username", User.Username)
            : json.With("title", Title).With("username", Username).With("is_forum", IsForum ? true : null);
    }
}
