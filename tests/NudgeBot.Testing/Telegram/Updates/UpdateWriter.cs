using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Turns what happens in the world into updates, as far as privacy mode lets the bot see it.</summary>
internal sealed class UpdateWriter(FakeWorld world, UpdateQueue queue, FakeTelegramOptions options)
{
    public void Message(FakeChat chat, FakeMessage message)
    {
        if (IsVisible(chat, message))
        {
            queue.Add(chat.Kind == FakeChatKind.Channel ? "channel_post" : "message", MessageJson.Of(message, chat), chat.Id);
        }
    }

    public void Edited(FakeChat chat, FakeMessage message)
    {
        if (IsVisible(chat, message))
        {
            queue.Add(chat.Kind == FakeChatKind.Channel ? "edited_channel_post" : "edited_message", MessageJson.Of(message, chat), chat.Id);
        }
    }

    public void MemberChanged(FakeChat chat, FakeUser by, FakeMember old, FakeMember now)
    {
        var isBot = now.User.Id == world.Bot.Id;
        if (!isBot && !world.BotIn(chat).IsAdmin)
        {
            return;
        }

        var change = new JsonObject
        {
            ["chat"] = chat.ToJson(),
            ["from"] = by.ToJson(),
            ["date"] = world.Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = old.ToJson(chat.Kind),
            ["new_chat_member"] = now.ToJson(chat.Kind),
        };
        queue.Add(isBot ? "my_chat_member" : "chat_member", change, chat.Id);
    }

    private bool IsVisible(FakeChat chat, FakeMessage message)
    {
        if (chat.Kind == FakeChatKind.Private)
        {
            return true;
        }

        var bot = world.BotIn(chat);
        if (!bot.IsInChat)
        {
            return false;
        }

        return chat.Kind == FakeChatKind.Channel || bot.IsAdmin || options.ReadsAllGroupMessages || message.IsService
            || IsMeantForBot(chat, message);
    }

    private bool IsMeantForBot(FakeChat chat, FakeMessage message)
    {
        if (message.ReplyToId is { } id && chat.Messages.TryGetValue(id, out var repliedTo) && repliedTo.IsFromBot)
        {
            return true;
        }

        return message.Extra?.ContainsKey("via_bot") == true
            || message.Entities.Where(entity => entity.Type == "bot_command").Any(entity => IsOurs(message.Text.Substring(entity.Offset, entity.Length)));
    }

    private bool IsOurs(string command) =>
        !command.Contains('@', StringComparison.Ordinal)
        || command.EndsWith("@" + options.BotUsername, StringComparison.OrdinalIgnoreCase);
}
