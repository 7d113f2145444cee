using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>What happens to chats and to the bot in them, with the updates Telegram sends about it.</summary>
public sealed partial class FakeTelegram
{
    public Task Blocks(FakeUser user) => ChangeBlock(user, isBlocked: true);

    public Task Unblocks(FakeUser user) => ChangeBlock(user, isBlocked: false);

    /// <summary>The account is deleted; the bot is not told.</summary>
    public Task Deactivates(FakeUser user)
    {
        lock (_gate)
        {
            _world.PrivateChat(user).UserIsDeactivated = true;
            return Task.CompletedTask;
        }
    }

    /// <summary>Adds the bot to a chat it is not in.</summary>
    public Task AddsBot(FakeUser by, FakeChat chat, FakeMemberStatus status = FakeMemberStatus.Member)
    {
        lock (_gate)
        {
            ChangeMember(chat, by, new FakeMember(_world.Bot, status));
            if (chat.Kind != FakeChatKind.Channel)
            {
                AddService(chat, by, new JsonObject { ["new_chat_members"] = new JsonArray(_world.Bot.ToJson()) });
            }

            return Task.CompletedTask;
        }
    }

    public Task KicksBot(FakeUser by, FakeChat chat) => ChangesMember(by, chat, new FakeMember(_world.Bot, FakeMemberStatus.Kicked));

    public Task RemovesBot(FakeUser by, FakeChat chat) => ChangesMember(by, chat, new FakeMember(_world.Bot, FakeMemberStatus.Left));

    public Task RestrictsBot(FakeUser by, FakeChat chat) =>
        ChangesMember(by, chat, new FakeMember(_world.Bot, FakeMemberStatus.Restricted) { CanSendMessages = false });

    public Task MakesAdmin(FakeUser by, FakeChat chat, FakeUser user) =>
        ChangesMember(by, chat, new FakeMember(user, FakeMemberStatus.Administrator) { CanManageTopics = chat.IsForum });

    public Task Demotes(FakeUser by, FakeChat chat, FakeUser user) => ChangesMember(by, chat, new FakeMember(user, FakeMemberStatus.Member));

    public Task Joins(FakeUser user, FakeChat chat) => ChangesMember(user, chat, new FakeMember(user, FakeMemberStatus.Member));

    public Task Leaves(FakeUser user, FakeChat chat) => ChangesMember(user, chat, new FakeMember(user, FakeMemberStatus.Left));

    /// <summary>Any change of standing or rights, of a user or of the bot.</summary>
    public Task ChangesMember(FakeUser by, FakeChat chat, FakeMember now)
    {
        lock (_gate)
        {
            ChangeMember(chat, by, now);
            return Task.CompletedTask;
        }
    }

    /// <summary>An admin lets ordinary members write, or no longer.</summary>
    public Task ForbidsWriting(FakeChat chat, bool isForbidden = true)
    {
        lock (_gate)
        {
            chat.MembersMaySend = !isForbidden;
            return Task.CompletedTask;
        }
    }

    public Task DeletesChat(FakeChat chat)
    {
        lock (_gate)
        {
            chat.IsDeleted = true;
            return Task.CompletedTask;
        }
    }

    /// <summary>A group becomes a supergroup with a new id; both tell, unless <paramref name="silently"/>.</summary>
    public Task<FakeChat> MigratesToSupergroup(FakeUser by, FakeChat group, bool silently = false)
    {
        lock (_gate)
        {
            var supergroup = new FakeChat(_world.NextGroupId(FakeChatKind.Supergroup), FakeChatKind.Supergroup)
            {
                Title = group.Title,
                MembersMaySend = group.MembersMaySend,
            };
            _world.Chats[supergroup.Id] = supergroup;
            foreach (var (id, member) in group.Members)
            {
                supergroup.Members[id] = member;
            }

            if (!silently)
            {
                AddService(group, by, new JsonObject { ["migrate_to_chat_id"] = supergroup.Id });
                AddService(supergroup, by, new JsonObject { ["migrate_from_chat_id"] = group.Id });
            }

            group.MigratedTo = supergroup.Id;
            return Task.FromResult(supergroup);
        }
    }

    public Task<FakeTopic> ClosesTopic(FakeUser by, FakeTopic topic) =>
        ChangeTopic(by, topic, now => now with { IsClosed = true }, "forum_topic_closed");

    public Task<FakeTopic> ReopensTopic(FakeUser by, FakeTopic topic) =>
        ChangeTopic(by, topic, now => now with { IsClosed = false }, "forum_topic_reopened");

    /// <summary>There is no update for a deleted topic.</summary>
    public Task<FakeTopic> DeletesTopic(FakeUser by, FakeTopic topic) => ChangeTopic(by, topic, now => now with { IsDeleted = true }, null);

    /// <summary>Sends an update exactly as given (its id is set here), whether or not the bot asked for its kind: poison.</summary>
    public Task<int> Injects(JsonObject update, long queue = 0)
    {
        lock (_gate)
        {
            var kind = update.Select(field => field.Key).FirstOrDefault(name => name != "update_id") ?? "";
            return Task.FromResult(_queue.AddRaw(kind, update, queue, TimeSpan.FromHours(24)));
        }
    }

    private Task ChangeBlock(FakeUser user, bool isBlocked)
    {
        lock (_gate)
        {
            var chat = _world.PrivateChat(user);
            chat.UserBlockedBot = isBlocked;
            var (old, now) = isBlocked
                ? (FakeMemberStatus.Member, FakeMemberStatus.Kicked)
                : (FakeMemberStatus.Kicked, FakeMemberStatus.Member);
            _updates.MemberChanged(chat, user, new FakeMember(_world.Bot, old), new FakeMember(_world.Bot, now));
            return Task.CompletedTask;
        }
    }

    private void ChangeMember(FakeChat chat, FakeUser by, FakeMember now)
    {
        var old = chat.MemberOf(now.User);
        chat.Members[now.User.Id] = now;
        _world.PrivateChat(now.User);
        _updates.MemberChanged(chat, by, old, now);
    }

    private Task<FakeTopic> ChangeTopic(FakeUser by, FakeTopic topic, Func<FakeTopic, FakeTopic> change, string? service)
    {
        lock (_gate)
        {
            var forum = _world.Chats[topic.ChatId];
            var now = change(forum.Topics.GetValueOrDefault(topic.Id) ?? topic);
            forum.Topics[topic.Id] = now;
            if (service is not null)
            {
                AddService(forum, by, new JsonObject { [service] = new JsonObject() }, now);
            }

            return Task.FromResult(now);
        }
    }

    private void AddService(FakeChat chat, FakeUser by, JsonObject content, FakeTopic? topic = null)
    {
        var message = _world.Add(chat, id => new FakeMessage(chat.Id, id, _world.Now)
        {
            From = by,
            IsService = true,
            Extra = content,
            ThreadId = topic?.Id,
            IsTopicMessage = topic is not null && topic.Id != FakeTopic.General,
        });
        _updates.Message(chat, message);
    }
}
