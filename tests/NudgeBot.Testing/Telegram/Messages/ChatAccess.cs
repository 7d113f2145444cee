using System.Globalization;

namespace NudgeBot.Testing.Telegram;

/// <summary>Finds the chat, topic and message of a request and says whether the bot may do what it asks there.</summary>
internal sealed class ChatAccess(FakeWorld world)
{
    /// <summary>A chat the bot can see.</summary>
    public FakeChat Readable(BotApiRequest request, string name = "chat_id")
    {
        var chat = Find(request.Text(name));
        CheckKicked(chat);
        if (chat.Kind is FakeChatKind.Supergroup or FakeChatKind.Channel && chat.Username is null && !world.BotIn(chat).IsInChat)
        {
            throw BotApiRefusal.Forbidden($"bot is not a member of the {Word(chat)} chat");
        }

        return chat;
    }

    /// <summary>A chat the bot may act in: it is there, and the chat has not moved or gone.</summary>
    public FakeChat Actable(BotApiRequest request, string name = "chat_id")
    {
        var chat = Find(request.Text(name));
        if (chat.UserIsDeactivated)
        {
            throw BotApiRefusal.Forbidden("user is deactivated");
        }

        if (chat.MigratedTo is { } moved)
        {
            throw new BotApiRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateToChatId: moved);
        }

        if (chat.IsDeleted)
        {
            throw BotApiRefusal.Forbidden("the group chat was deleted");
        }

        CheckKicked(chat);
        if (chat.Kind != FakeChatKind.Private && !world.BotIn(chat).IsInChat)
        {
            throw BotApiRefusal.Forbidden($"bot is not a member of the {Word(chat)} chat");
        }

        return chat;
    }

    /// <summary>The topic of a forum a message goes to; null outside forums, where the argument is ignored.</summary>
    public static FakeTopic? Topic(BotApiRequest request, FakeChat chat)
    {
        var id = request.Integer("message_thread_id");
        if (id <= 0 || chat.Kind is FakeChatKind.Group or FakeChatKind.Channel || (chat.Kind == FakeChatKind.Supergroup && !chat.IsForum))
        {
            return null;
        }

        return id != FakeTopic.General && chat.Topics.TryGetValue(id, out var topic) && !topic.IsDeleted
            ? topic
            : throw BotApiRefusal.Bad("Message thread not found");
    }

    /// <summary>The rights that are checked before anything leaves the Bot API server.</summary>
    public void CheckMaySend(FakeChat chat, string what)
    {
        var bot = world.BotIn(chat);
        if (chat.Kind == FakeChatKind.Channel && !(bot.IsAdmin && (bot.Status == FakeMemberStatus.Creator || bot.CanPostMessages)))
        {
            throw BotApiRefusal.Bad("Need administrator rights in the channel chat");
        }

        if (chat.Kind is FakeChatKind.Group or FakeChatKind.Supergroup && !bot.IsAdmin
            && (!chat.MembersMaySend || (bot.Status == FakeMemberStatus.Restricted && !bot.CanSendMessages)))
        {
            throw BotApiRefusal.Bad($"Not enough rights to send {what} to the chat");
        }
    }

    /// <summary>What only Telegram behind the Bot API server knows.</summary>
    public void CheckDeliverable(FakeChat chat, FakeTopic? topic)
    {
        if (chat.UserBlockedBot)
        {
            throw BotApiRefusal.Forbidden("bot was blocked by the user");
        }

        if (chat.Kind == FakeChatKind.Private && !chat.IsStarted)
        {
            throw BotApiRefusal.Forbidden(chat.User?.IsBot == true
                ? "the bot can't send messages to the bot"
                : "bot can't initiate conversation with a user");
        }

        var isClosed = topic?.IsClosed ?? (chat.IsForum && chat.Topics.GetValueOrDefault(FakeTopic.General)?.IsClosed == true);
        var bot = world.BotIn(chat);
        if (isClosed && !(bot.IsAdmin && bot.CanManageTopics))
        {
            throw BotApiRefusal.Bad("TOPIC_CLOSED");
        }
    }

    /// <summary>A living message, or "<paramref name="what"/> not found".</summary>
    public static FakeMessage Message(FakeChat chat, int id, string what) =>
        chat.Messages.TryGetValue(id, out var message) && !message.IsDeleted
            ? message
            : throw BotApiRefusal.Bad(what + " not found");

    private FakeChat Find(string id)
    {
        if (id.Length == 0)
        {
            throw BotApiRefusal.Bad("chat_id is empty");
        }

        var chat = id[0] == '@'
            ? world.Chats.Values.FirstOrDefault(one => one.Kind is FakeChatKind.Supergroup or FakeChatKind.Channel
                && string.Equals(one.Username, id[1..], StringComparison.OrdinalIgnoreCase))
            : world.Chats.GetValueOrDefault(long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return chat ?? throw BotApiRefusal.Bad("chat not found");
    }

    private void CheckKicked(FakeChat chat)
    {
        if (chat.Kind != FakeChatKind.Private && world.BotIn(chat).Status == FakeMemberStatus.Kicked)
        {
            throw BotApiRefusal.Forbidden($"bot was kicked from the {Word(chat)} chat");
        }
    }

    private static string Word(FakeChat chat) => chat.Kind.ToString().ToLowerInvariant();
}
