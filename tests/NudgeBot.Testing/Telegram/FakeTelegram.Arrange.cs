namespace NudgeBot.Testing.Telegram;

/// <summary>The world before the story begins: none of this sends the bot an update.</summary>
public sealed partial class FakeTelegram
{
    /// <param name="hasStarted">True: they wrote to the bot before, so it may write to them.</param>
    public FakeUser AddUser(string firstName, string? language = null, string? username = null, bool isBot = false, bool hasStarted = false)
    {
        lock (_gate)
        {
            var user = new FakeUser(_world.NextUserId(), firstName) { LanguageCode = language, Username = username, IsBot = isBot };
            _world.Users[user.Id] = user;
            if (hasStarted)
            {
                _world.PrivateChat(user).IsStarted = true;
            }

            return user;
        }
    }

    /// <summary>The private chat with a user; the bot finds it once they wrote or share a group with it.</summary>
    public FakeChat PrivateChat(FakeUser user)
    {
        lock (_gate)
        {
            return _world.PrivateChat(user);
        }
    }

    public FakeChat AddGroup(string title, FakeUser? creator = null, FakeMemberStatus bot = FakeMemberStatus.Member) =>
        AddChat(FakeChatKind.Group, title, creator, bot);

    public FakeChat AddSupergroup(
        string title, FakeUser? creator = null, FakeMemberStatus bot = FakeMemberStatus.Member, bool isForum = false, string? username = null) =>
        AddChat(FakeChatKind.Supergroup, title, creator, bot, isForum, username);

    /// <summary>A channel; bots are in channels as administrators or not at all.</summary>
    public FakeChat AddChannel(
        string title, FakeUser? creator = null, FakeMemberStatus bot = FakeMemberStatus.Administrator, string? username = null) =>
        AddChat(FakeChatKind.Channel, title, creator, bot, username: username);

    public FakeTopic AddTopic(FakeChat forum, string name, bool isClosed = false)
    {
        lock (_gate)
        {
            forum.LastMessageId = Math.Max(forum.LastMessageId, FakeTopic.General) + 1;
            var topic = new FakeTopic(forum.Id, forum.LastMessageId, name) { IsClosed = isClosed };
            forum.Topics[topic.Id] = topic;
            return topic;
        }
    }

    /// <summary>Puts a user, or the bot, into a chat with any standing and rights.</summary>
    public void AddMember(FakeChat chat, FakeUser user, FakeMemberStatus status = FakeMemberStatus.Member) =>
        AddMember(chat, new FakeMember(user, status));

    public void AddMember(FakeChat chat, FakeMember member)
    {
        lock (_gate)
        {
            chat.Members[member.User.Id] = member;
            _world.PrivateChat(member.User);
        }
    }

    public FakeMember Membership(FakeChat chat, FakeUser user)
    {
        lock (_gate)
        {
            return chat.MemberOf(user);
        }
    }

    private FakeChat AddChat(
        FakeChatKind kind, string title, FakeUser? creator, FakeMemberStatus bot, bool isForum = false, string? username = null)
    {
        lock (_gate)
        {
            var chat = new FakeChat(_world.NextGroupId(kind), kind) { Title = title, IsForum = isForum, Username = username };
            _world.Chats[chat.Id] = chat;
            chat.Members[_world.Bot.Id] = new FakeMember(_world.Bot, bot);
            if (creator is not null)
            {
                chat.Members[creator.Id] = new FakeMember(creator, FakeMemberStatus.Creator);
                _world.PrivateChat(creator);
            }

            return chat;
        }
    }
}
