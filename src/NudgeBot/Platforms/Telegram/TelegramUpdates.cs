using System.Globalization;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Platforms.Telegram.Receiving;
using NudgeBot.Platforms.Telegram.Rendering;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TelegramMessage = Telegram.Bot.Types.Message;

namespace NudgeBot.Platforms.Telegram;

/// <summary>Reads from an update what somebody did, without asking Telegram anything.</summary>
/// <param name="bot">The bot.</param>
internal sealed class TelegramUpdates(BotIdentity bot)
{
    // Telegram's special senders: an anonymous admin writes as this bot in the name of the group, a channel's posts are
    // copied into its discussion group by this user, and people who write as a channel come as the other bot.
    private const long AnonymousAdmin = 1087968824;
    private const long ChannelForwarder = 777000;
    private const long WritesAsChannel = 136817688;

    /// <summary>What it says; null when the bot does not care.</summary>
    public TelegramEvent? Read(Update update) => update switch
    {
        { Message: { } message } => ReadMessage(message),
        { ChannelPost: { } post } => ReadPost(post),
        { CallbackQuery: { } press } => ReadPress(press),
        { InlineQuery: { } query } => new TelegramEvent.Sought(query),
        { MyChatMember: { } change } => TelegramPresence.Read(change),
        _ => null,
    };

    private TelegramEvent? ReadMessage(TelegramMessage message)
    {
        if (message.MigrateToChatId is { } to)
        {
            return new TelegramEvent.Migrated(new TelegramPlace(message.Chat.Id), new TelegramPlace(to));
        }

        if (message.MigrateFromChatId is { } from)
        {
            return new TelegramEvent.Migrated(new TelegramPlace(from), new TelegramPlace(message.Chat.Id));
        }

        if (message.ForumTopicReopened is not null || message.GeneralForumTopicUnhidden is not null)
        {
            return new TelegramEvent.Arrived(PlaceOf(message));
        }

        return IsFromAPerson(message) && ContentOf(message) is var (content, spokenTo)
            ? new TelegramEvent.Asked(CallOf(message, content, spokenTo))
            : null;
    }

    private TelegramEvent.Asked? ReadPost(TelegramMessage post) =>
        TelegramCommand.Read(post, bot) is { Command: { } command }
            ? new TelegramEvent.Asked(new TelegramCall(
                new Incoming
                {
                    Address = PlaceOf(post).Address,
                    Kind = ChatKind.Channel,
                    // Whoever can post in a channel is an admin there, and posts in its name.
                    Member = new Member(Text(post.Chat.Id), IsAdmin: true),
                    Content = command,
                },
                PlaceOf(post)))
            : null;

    private static TelegramEvent.Asked? ReadPress(CallbackQuery press)
    {
        if (press is not { Message: { } message, Data: { Length: > 0 } payload })
        {
            return null;
        }

        var place = PlaceOf(message);
        return new TelegramEvent.Asked(new TelegramCall(
            new Incoming
            {
                Address = place.Address,
                Kind = KindOf(message.Chat),
                Member = new Member(Text(press.From.Id), IsAdmin: place.IsPrivate),
                Content = new IncomingContent.Press(payload),
                CanTellPlace = place.IsPrivate,
                Language = press.From.LanguageCode,
            },
            place)
        {
            RightsOf = place.IsPrivate ? null : press.From.Id,
            Person = new TelegramPlace(press.From.Id),
            Pressed = new PressedMessage(message.Id, IsMedia: message.Text is null && (message.Photo ?? (object?)message.Document) is not null),
        });
    }

    private static TelegramCall CallOf(TelegramMessage message, IncomingContent content, bool spokenTo)
    {
        var place = PlaceOf(message);
        // A person who writes in the name of a group or channel has no id of their own here.
        var masked = message.SenderChat;
        var sender = message.From!.Id;
        return new TelegramCall(
            new Incoming
            {
                Address = place.Address,
                Kind = KindOf(message.Chat),
                Member = new Member(Text(masked?.Id ?? sender), IsAdmin: place.IsPrivate || masked?.Id == message.Chat.Id),
                Content = content,
                CanTellPlace = place.IsPrivate,
                Language = masked is null ? message.From.LanguageCode : null,
                SpokenTo = spokenTo,
            },
            place)
        {
            RightsOf = place.IsPrivate || masked is not null ? null : sender,
            Person = masked is null ? new TelegramPlace(sender) : null,
            Answers = place.IsPrivate ? null : message.Id,
        };
    }

    private (IncomingContent Content, bool SpokenTo)? ContentOf(TelegramMessage message)
    {
        if (message.Location is { } spot)
        {
            return (new IncomingContent.Location(spot.Latitude, spot.Longitude), message.Chat.Type == ChatType.Private || IsReplyToBot(message));
        }

        if (message.ChatShared is { RequestId: ChannelRequest.Id, ChatId: var picked })
        {
            return (new IncomingContent.Channel(Text(picked), null), true);
        }

        if (message is { Chat.Type: ChatType.Private, ForwardOrigin: MessageOriginChannel { Chat.Id: var channel } })
        {
            return (new IncomingContent.Channel(Text(channel), message.Text ?? message.Caption), true);
        }

        if ((message.Text ?? message.Caption) is not { Length: > 0 } words)
        {
            return null;
        }

        if (TelegramCommand.Read(message, bot) is { } found)
        {
            return found.Command is { } command && message.ForwardOrigin is null ? (command, true) : null;
        }

        var (said, mentioned) = TelegramMention.Remove(words, message.Entities ?? message.CaptionEntities ?? [], bot);
        return (new IncomingContent.Text(said), mentioned || message.Chat.Type == ChatType.Private || IsReplyToBot(message));
    }

    private bool IsFromAPerson(TelegramMessage message) =>
        message is { From: { } from, IsAutomaticForward: false }
        && from.Id != ChannelForwarder
        && message.ViaBot?.Id != bot.Id
        && (!from.IsBot
            || (from.Id == AnonymousAdmin && message.SenderChat?.Id == message.Chat.Id)
            || (from.Id == WritesAsChannel && message.SenderChat is not null));

    // In a topic every message is a reply to the service message that opened it, be it the bot's.
    private bool IsReplyToBot(TelegramMessage message) =>
        message.ReplyToMessage is { ForumTopicCreated: null } replied && replied.From?.Id == bot.Id;

    // A thread of replies outside a topic carries a thread id too, and nothing can be sent to it. A private chat's topics
    // are one chat: it has one person.
    private static TelegramPlace PlaceOf(TelegramMessage message) =>
        new(message.Chat.Id, message.IsTopicMessage && message.Chat.Id < 0 ? message.MessageThreadId : null);

    private static ChatKind KindOf(global::Telegram.Bot.Types.Chat chat) => chat.Type switch
    {
        ChatType.Private => ChatKind.Private,
        ChatType.Channel => ChatKind.Channel,
        _ => ChatKind.Group,
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
