using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Methods that put a new message into a chat.</summary>
internal sealed class SendMethods(FakeWorld world, ChatAccess access, SendPacing pacing)
{
    public void AddTo(MethodTable table)
    {
        table.Add("sendMessage", SendMessage);
        table.Add("sendPhoto", request => SendFile(request, "photo", "photos"));
        table.Add("sendDocument", request => SendFile(request, "document", "documents"));
        table.Add("copyMessage", Copy);
        table.Add("forwardMessage", Forward);
    }

    private JsonObject SendMessage(BotApiRequest request)
    {
        var text = MessageText.Text(request);
        var markup = ReplyMarkup.Read(request);
        var (chat, topic, replyTo) = Target(request);
        text = MessageText.Sendable(text);
        return Send(request, chat, topic, "text messages", markup, id => New(chat, topic, id) with
        {
            Text = text.Text,
            Entities = Found(text),
            Source = request.Text("text"),
            ParseMode = request.Text("parse_mode"),
            ReplyToId = replyTo,
        });
    }

    private JsonObject SendFile(BotApiRequest request, string kind, string kinds)
    {
        var file = Upload(request, kind);
        var caption = MessageText.Caption(request);
        var markup = ReplyMarkup.Read(request);
        var (chat, topic, replyTo) = Target(request);
        caption = MessageText.SendableCaption(caption);
        return Send(request, chat, topic, kinds, markup, id => New(chat, topic, id) with
        {
            Media = kind,
            File = file,
            Text = caption.Text,
            Entities = Found(caption),
            Source = request.Text("caption"),
            ParseMode = request.Text("parse_mode"),
            ReplyToId = replyTo,
        });
    }

    private JsonObject Copy(BotApiRequest request)
    {
        var markup = ReplyMarkup.Read(request);
        var (chat, topic, replyTo) = Target(request);
        var original = Original(request, "message to copy");
        var sent = Send(request, chat, topic, "text messages", markup, id => New(chat, topic, id) with
        {
            Text = original.Text,
            Entities = original.Entities,
            Source = original.Source,
            Media = original.Media,
            File = original.File,
            ReplyToId = replyTo,
        });
        return new JsonObject { ["message_id"] = sent["message_id"]!.DeepClone() };
    }

    private JsonObject Forward(BotApiRequest request)
    {
        var (chat, topic, _) = Target(request);
        var original = Original(request, "message to forward");
        if (original.IsProtected)
        {
            throw BotApiRefusal.Bad("Message has protected content and can't be forwarded");
        }

        var origin = original.From is { } from
            ? new JsonObject { ["type"] = "user", ["sender_user"] = from.ToJson() }
            : new JsonObject { ["type"] = "channel", ["chat"] = original.SenderChat!.ToJson(), ["message_id"] = original.Id };
        origin["date"] = original.SentAt.ToUnixTimeSeconds();
        return Send(request, chat, topic, "text messages", null, id => New(chat, topic, id) with
        {
            Text = original.Text,
            Entities = original.Entities,
            Source = original.Source,
            Media = original.Media,
            File = original.File,
            Extra = new JsonObject { ["forward_origin"] = origin },
        });
    }

    private (FakeChat Chat, FakeTopic? Topic, int? ReplyTo) Target(BotApiRequest request)
    {
        var reply = request.Json("reply_parameters", "reply parameters");
        if (reply is not (null or JsonObject))
        {
            throw BotApiRefusal.Bad("Object expected as reply parameters");
        }

        var chat = access.Actable(request);
        var topic = ChatAccess.Topic(request, chat);
        return (chat, topic, RepliedTo(reply as JsonObject, chat));
    }

    private static int? RepliedTo(JsonObject? reply, FakeChat chat)
    {
        if (reply is null || reply.Count == 0)
        {
            return null;
        }

        var id = reply["message_id"]?.GetValue<int>() ?? throw BotApiRefusal.Bad("Can't find field \"message_id\"");
        if (chat.Messages.TryGetValue(id, out var message) && !message.IsDeleted)
        {
            return id;
        }

        return reply.IsTrue("allow_sending_without_reply") ? null : throw BotApiRefusal.Bad("message to be replied not found");
    }

    private JsonObject Send(
        BotApiRequest request, FakeChat chat, FakeTopic? topic, string what, JsonObject? markup, Func<int, FakeMessage> create)
    {
        access.CheckMaySend(chat, what);
        ReplyMarkup.CheckFor(chat, markup);
        var onlyFor = Receiver(request, chat);
        pacing.Message(chat, request.Flag("allow_paid_broadcast"));
        access.CheckDeliverable(chat, topic);
        var message = world.Add(chat, id => create(id) with
        {
            OnlyFor = onlyFor,
            ReplyMarkup = markup,
            IsSilent = request.Flag("disable_notification"),
            IsProtected = request.Flag("protect_content"),
        });
        return MessageJson.Of(message, chat);
    }

    /// <summary>Whom an ephemeral message is for. The wording of these two refusals is a guess.</summary>
    private static FakeUser? Receiver(BotApiRequest request, FakeChat chat)
    {
        if (request.Json("ephemeral_message_parameters", "ephemeral message parameters") is not JsonObject parameters)
        {
            return null;
        }

        if (chat.Kind is not (FakeChatKind.Group or FakeChatKind.Supergroup))
        {
            throw BotApiRefusal.Bad("ephemeral messages can be sent in groups only");
        }

        var id = (long?)parameters["receiver_user_id"] ?? throw BotApiRefusal.Bad("Can't find field \"receiver_user_id\"");
        return chat.Members.GetValueOrDefault(id) is { IsInChat: true } member ? member.User : throw BotApiRefusal.Bad("PARTICIPANT_ID_INVALID");
    }

    private FakeMessage New(FakeChat chat, FakeTopic? topic, int id) => new(chat.Id, id, world.Now)
    {
        IsFromBot = true,
        From = chat.Kind == FakeChatKind.Channel ? null : world.Bot,
        SenderChat = chat.Kind == FakeChatKind.Channel ? chat : null,
        ThreadId = topic?.Id,
        IsTopicMessage = topic is not null,
    };

    private FakeMessage Original(BotApiRequest request, string what) =>
        ChatAccess.Message(access.Readable(request, "from_chat_id"), request.Integer("message_id"), what);

    private static IReadOnlyList<FakeEntity> Found(FormattedText text) =>
        text.Entities.Count > 0 ? text.Entities : TextEntities.Find(text.Text);

    private static UploadedFile? Upload(BotApiRequest request, string kind)
    {
        var given = request.Text(kind);
        const string Attached = "attach://";
        var field = given.StartsWith(Attached, StringComparison.Ordinal) ? given[Attached.Length..] : kind;
        if (request.Files.TryGetValue(field, out var file))
        {
            return file;
        }

        return given.Length == 0 ? throw BotApiRefusal.Bad($"There is no {kind} in the request") : null;
    }
}
