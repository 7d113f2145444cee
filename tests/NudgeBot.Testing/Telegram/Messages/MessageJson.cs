using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Telegram's Message object.</summary>
internal static class MessageJson
{
    public static JsonObject Of(FakeMessage message, FakeChat chat, bool withReply = true)
    {
        var json = new JsonObject { ["message_id"] = message.OnlyFor is null ? message.Id : 0 };
        json.With("ephemeral_message_id", message.OnlyFor is null ? null : message.Id)
            .With("receiver_user", message.OnlyFor?.ToJson())
            .With("from", message.From?.ToJson())
            .With("sender_chat", message.SenderChat?.ToJson())
            .With("chat", chat.ToJson())
            .With("date", message.SentAt.ToUnixTimeSeconds())
            .With("edit_date", message.EditedAt?.ToUnixTimeSeconds())
            .With("message_thread_id", message.ThreadId)
            .With("is_topic_message", message.IsTopicMessage ? true : null)
            .With("has_protected_content", message.IsProtected ? true : null);
        if (withReply && message.ReplyToId is { } id && chat.Messages.TryGetValue(id, out var repliedTo))
        {
            json["reply_to_message"] = Of(repliedTo, chat, withReply: false);
        }

        AddContent(json, message);
        foreach (var (name, value) in message.Extra ?? [])
        {
            json[name] = value?.DeepClone();
        }

        return message.ReplyMarkup?["inline_keyboard"] is { } ? json.With("reply_markup", message.ReplyMarkup.DeepClone()) : json;
    }

    /// <summary>What stands for a message that is deleted or too old to be read.</summary>
    public static JsonObject Inaccessible(FakeMessage message, FakeChat chat) =>
        new() { ["chat"] = chat.ToJson(), ["message_id"] = message.Id, ["date"] = 0 };

    private static void AddContent(JsonObject json, FakeMessage message)
    {
        var (text, entities) = message.Media is null ? ("text", "entities") : ("caption", "caption_entities");
        if (message.Text.Length > 0)
        {
            json[text] = message.Text;
        }

        if (message.Entities.Count > 0)
        {
            json[entities] = new JsonArray([.. message.Entities.Select(entity => (JsonNode)entity.ToJson())]);
        }

        switch (message.Media)
        {
            case "photo":
                json["photo"] = new JsonArray(FileOf(message, "photo").With("width", 320).With("height", 240));
                break;
            case "document":
                json["document"] = FileOf(message, "document")
                    .With("file_name", message.File?.FileName).With("mime_type", message.File?.ContentType);
                break;
            default:
                break;
        }
    }

    private static JsonObject FileOf(FakeMessage message, string kind) => new()
    {
        ["file_id"] = $"{kind}-{message.ChatId}-{message.Id}",
        ["file_unique_id"] = $"u{message.ChatId}x{message.Id}",
        ["file_size"] = message.File?.Content.Length ?? 0,
    };
}
