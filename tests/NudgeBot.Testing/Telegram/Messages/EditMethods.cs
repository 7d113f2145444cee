using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Methods that change or remove a message, and the typing notice.</summary>
internal sealed class EditMethods(FakeWorld world, ChatAccess access, SendPacing pacing)
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public void AddTo(MethodTable table)
    {
        table.Add("editMessageText", EditText);
        table.Add("editMessageCaption", EditCaption);
        table.Add("editMessageReplyMarkup", EditReplyMarkup);
        table.Add("deleteMessage", Delete);
        table.Add("deleteMessages", DeleteMany);
        table.Add("sendChatAction", SendChatAction);
    }

    private JsonObject EditText(BotApiRequest request)
    {
        var text = MessageText.Text(request);
        return Edit(request, message =>
        {
            if (message.Media is not null)
            {
                throw BotApiRefusal.Bad("There is no text in the message to edit");
            }

            return Written(message, MessageText.Sendable(text), request, "text");
        });
    }

    private JsonObject EditCaption(BotApiRequest request)
    {
        var caption = MessageText.Caption(request);
        return Edit(request, message => message.Media is null
            ? throw BotApiRefusal.Bad("There is no caption in the message to edit")
            : Written(message, MessageText.SendableCaption(caption), request, "caption"));
    }

    private JsonObject EditReplyMarkup(BotApiRequest request) => Edit(request, message => message);

    private JsonObject Edit(BotApiRequest request, Func<FakeMessage, FakeMessage> change)
    {
        var markup = ReplyMarkup.Read(request);
        if (markup is not null && !markup.ContainsKey("inline_keyboard"))
        {
            throw BotApiRefusal.Bad("Inline keyboard expected");
        }

        if (!request.Has("chat_id") && request.Integer("message_id") == 0)
        {
            throw BotApiRefusal.Bad(request.Has("inline_message_id") ? "MESSAGE_ID_INVALID" : "Message identifier is not specified");
        }

        var chat = access.Actable(request);
        var message = ChatAccess.Message(chat, request.Integer("message_id"), "message to edit");
        if (!MayEdit(chat, message))
        {
            throw BotApiRefusal.Bad("Message can't be edited");
        }

        var changed = change(message) with { ReplyMarkup = markup };
        ReplyMarkup.CheckFor(chat, markup);
        pacing.Edit(chat);
        if (IsSame(message, changed))
        {
            throw BotApiRefusal.Bad(NotModified);
        }

        changed = changed with { EditedAt = world.Now, Earlier = [.. message.Earlier, message with { Earlier = [] }] };
        world.Replace(chat, changed);
        return MessageJson.Of(changed, chat);
    }

    private bool MayEdit(FakeChat chat, FakeMessage message) =>
        !message.IsService
        && (message.IsFromBot || (chat.Kind == FakeChatKind.Channel && world.BotIn(chat) is { IsAdmin: true, CanEditMessages: true }));

    private JsonNode Delete(BotApiRequest request)
    {
        if (!request.Has("chat_id"))
        {
            throw BotApiRefusal.Bad("Chat identifier is not specified");
        }

        var id = request.Integer("message_id");
        if (id == 0)
        {
            throw BotApiRefusal.Bad("Message identifier is not specified");
        }

        var chat = access.Actable(request);
        Delete(chat, ChatAccess.Message(chat, id, "message to delete"));
        return JsonValue.Create(true);
    }

    private JsonNode DeleteMany(BotApiRequest request)
    {
        var chat = access.Actable(request);
        foreach (var id in (request.Json("message_ids", "message_ids") as JsonArray ?? []).Select(id => id!.GetValue<int>()))
        {
            if (chat.Messages.TryGetValue(id, out var message) && !message.IsDeleted)
            {
                Delete(chat, message);
            }
        }

        return JsonValue.Create(true);
    }

    private void Delete(FakeChat chat, FakeMessage message)
    {
        var isAdmin = world.BotIn(chat) is { IsAdmin: true, CanDeleteMessages: true };
        if (!message.IsFromBot && !isAdmin && chat.Kind != FakeChatKind.Private)
        {
            throw BotApiRefusal.Bad("Message can't be deleted");
        }

        if (!isAdmin && world.Now - message.SentAt > Deletable)
        {
            throw BotApiRefusal.Bad("Message can't be deleted for everyone");
        }

        world.Replace(chat, message with { DeletedAt = world.Now });
    }

    private JsonNode SendChatAction(BotApiRequest request)
    {
        if (!Actions.Contains(request.Text("action").ToLowerInvariant()))
        {
            throw BotApiRefusal.Bad("Wrong parameter action in request");
        }

        var chat = access.Actable(request);
        access.CheckMaySend(chat, "text messages");
        if (chat.UserBlockedBot)
        {
            throw BotApiRefusal.Forbidden("bot was blocked by the user");
        }

        return JsonValue.Create(true);
    }

    private static FakeMessage Written(FakeMessage message, FormattedText text, BotApiRequest request, string source) => message with
    {
        Text = text.Text,
        Entities = text.Entities.Count > 0 ? text.Entities : TextEntities.Find(text.Text),
        Source = request.Text(source),
        ParseMode = request.Text("parse_mode"),
    };

    private static bool IsSame(FakeMessage one, FakeMessage other) =>
        one.Text == other.Text
        && one.Entities.SequenceEqual(other.Entities)
        && JsonNode.DeepEquals(one.ReplyMarkup?["inline_keyboard"], other.ReplyMarkup?["inline_keyboard"]);
}
