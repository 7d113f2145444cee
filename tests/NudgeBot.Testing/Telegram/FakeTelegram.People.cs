using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>What people write, press, share and ask. Each is done when the update lies ready for the bot.</summary>
public sealed partial class FakeTelegram
{
    /// <summary>A message in the private chat, or in <paramref name="chat"/>; commands, mentions and links become entities.</summary>
    public Task<FakeMessage> Says(
        FakeUser user, string text, FakeChat? chat = null, FakeTopic? topic = null, FakeMessage? replyTo = null) =>
        Write(user, chat, topic, replyTo, message => message with
        {
            Text = text,
            Source = text,
            Entities = TextEntities.Find(text),
        });

    public Task<FakeMessage> SharesLocation(FakeUser user, double latitude, double longitude, FakeChat? chat = null) =>
        Write(user, chat, null, null, message => message with
        {
            Extra = new JsonObject { ["location"] = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude } },
        });

    /// <summary>The user picks a chat with a <c>request_chat</c> button.</summary>
    public Task<FakeMessage> SharesChat(FakeUser user, int requestId, FakeChat shared) =>
        Write(user, null, null, null, message => message with
        {
            IsService = true,
            Extra = new JsonObject { ["chat_shared"] = new JsonObject { ["request_id"] = requestId, ["chat_id"] = shared.Id } },
        });

    /// <summary>The user forwards a channel's post to the bot; whoever reads a channel can.</summary>
    public Task<FakeMessage> ForwardsPost(FakeUser user, FakeChat channel, string text) =>
        Write(user, null, null, null, message => message with
        {
            Text = text,
            Source = text,
            Entities = TextEntities.Find(text),
            Extra = new JsonObject
            {
                ["forward_origin"] = new JsonObject
                {
                    ["type"] = "channel",
                    ["date"] = _world.Now.ToUnixTimeSeconds(),
                    ["chat"] = channel.ToJson(),
                    ["message_id"] = 1,
                },
            },
        });

    /// <summary>The user changes what they wrote.</summary>
    public Task<FakeMessage> Edits(FakeMessage message, string text)
    {
        lock (_gate)
        {
            var chat = _world.Chats[message.ChatId];
            var current = chat.Messages[message.Id];
            var edited = current with
            {
                Text = text,
                Source = text,
                Entities = TextEntities.Find(text),
                EditedAt = _world.Now,
                Earlier = [.. current.Earlier, current with { Earlier = [] }],
            };
            _world.Replace(chat, edited);
            _updates.Edited(chat, edited);
            return Task.FromResult(edited);
        }
    }

    /// <summary>An admin who hides behind the group: <c>from</c> is GroupAnonymousBot, <c>sender_chat</c> the group.</summary>
    public Task<FakeMessage> SaysAnonymously(FakeChat group, string text, string? title = null, FakeTopic? topic = null) =>
        Write(SpecialSenders.GroupAnonymousBot, group, topic, null, message => message with
        {
            SenderChat = group,
            Text = text,
            Source = text,
            Entities = TextEntities.Find(text),
            Extra = title is null ? null : new JsonObject { ["author_signature"] = title },
        });

    /// <summary>Someone who writes into a group in the name of a channel of theirs: no admin.</summary>
    public Task<FakeMessage> SaysAsChannel(FakeChat channel, FakeChat group, string text) =>
        Write(SpecialSenders.ChannelBot, group, null, null, message => message with
        {
            SenderChat = channel,
            Text = text,
            Source = text,
            Entities = TextEntities.Find(text),
        });

    public Task<FakeMessage> Posts(FakeChat channel, string text) =>
        Write(null, channel, null, null, message => message with
        {
            SenderChat = channel,
            Text = text,
            Source = text,
            Entities = TextEntities.Find(text),
        });

    /// <summary>A channel's post arrives in its discussion group by itself.</summary>
    public Task<FakeMessage> ForwardsAutomatically(FakeChat channel, FakeChat group, string text) =>
        Write(SpecialSenders.Telegram, group, null, null, message => message with
        {
            SenderChat = channel,
            Text = text,
            Source = text,
            Entities = TextEntities.Find(text),
            Extra = new JsonObject { ["is_automatic_forward"] = true },
        });

    /// <summary>Presses the button with this label or callback data under the message as it is now.</summary>
    public Task<FakeCallback> Presses(FakeUser user, FakeMessage message, string labelOrData)
    {
        lock (_gate)
        {
            var chat = _world.Chats[message.ChatId];
            var button = (chat.Messages.GetValueOrDefault(message.Id) ?? message).Button(labelOrData);
            var data = button.Data ?? throw new InvalidOperationException($"The button '{labelOrData}' sends no callback.");
            return Task.FromResult(_interactions.Press(user, chat, message, data));
        }
    }

    /// <summary>Sends callback data that no button needs to carry: old keyboards and forgeries.</summary>
    public Task<FakeCallback> PressesForged(FakeUser user, FakeMessage message, string data)
    {
        lock (_gate)
        {
            return Task.FromResult(_interactions.Press(user, _world.Chats[message.ChatId], message, data));
        }
    }

    /// <summary>Types the bot's name and a query into some chat.</summary>
    public Task<FakeInlineQuery> AsksInline(FakeUser user, string query, string offset = "", string chatType = "private")
    {
        lock (_gate)
        {
            return Task.FromResult(_interactions.Ask(user, query, offset, chatType));
        }
    }

    /// <summary>Sends one of the offered results into a chat; the bot sees it there as a message sent via it.</summary>
    public Task<FakeMessage> ChoosesInlineResult(FakeInlineQuery query, string resultId, FakeChat? chat = null)
    {
        lock (_gate)
        {
            var answered = _interactions.InlineQuery(query.Id) ?? query;
            var result = answered.Results.FirstOrDefault(one => one.String("id") == resultId)
                ?? throw new InvalidOperationException($"The bot offered no result '{resultId}' for '{query.Query}'.");
            var content = result["input_message_content"] as JsonObject ?? [];
            var text = CallbackMethods.InlineText(content.String("message_text") ?? "", content.String("parse_mode"));
            _interactions.Choose(answered, resultId);
            return Write(query.From, chat, null, null, message => message with
            {
                Text = text.Text,
                Source = content.String("message_text") ?? "",
                Entities = text.Entities,
                ReplyMarkup = result["reply_markup"]?.DeepClone() as JsonObject,
                Extra = new JsonObject { ["via_bot"] = _world.Bot.ToJson() },
            });
        }
    }

    private Task<FakeMessage> Write(
        FakeUser? user, FakeChat? chat, FakeTopic? topic, FakeMessage? replyTo, Func<FakeMessage, FakeMessage> fill)
    {
        lock (_gate)
        {
            var target = chat ?? _world.PrivateChat(user ?? throw new ArgumentNullException(nameof(chat)));
            target.IsStarted |= target.Kind == FakeChatKind.Private;
            MakeKnown(target, user);
            var message = _world.Add(target, id => fill(new FakeMessage(target.Id, id, _world.Now)
            {
                From = user,
                ThreadId = topic?.Id ?? (replyTo is null || target.IsForum ? null : replyTo.ThreadId),
                IsTopicMessage = topic is not null && topic.Id != FakeTopic.General,
                ReplyToId = replyTo?.Id,
            }));
            _updates.Message(target, message);
            return Task.FromResult(message);
        }
    }

    /// <summary>Whoever speaks in a group is in it, and the bot has met them.</summary>
    private void MakeKnown(FakeChat chat, FakeUser? user)
    {
        if (user is null || chat.Kind == FakeChatKind.Private || SpecialSenders.Contains(user))
        {
            return;
        }

        _world.PrivateChat(user);
        if (!chat.MemberOf(user).IsInChat)
        {
            chat.Members[user.Id] = new FakeMember(user, FakeMemberStatus.Member);
        }
    }
}
