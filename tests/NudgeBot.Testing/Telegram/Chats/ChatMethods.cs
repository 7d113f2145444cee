using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>What a bot may learn about chats and members, and leaving them.</summary>
internal sealed class ChatMethods(FakeWorld world, ChatAccess access, UpdateWriter updates, FakeTelegramOptions options)
{
    public void AddTo(MethodTable table)
    {
        table.Add("getMe", _ => Me());
        table.Add("getChat", request => FullInfo(access.Readable(request)));
        table.Add("getChatMember", GetMember);
        table.Add("getChatAdministrators", GetAdministrators);
        table.Add("getChatMemberCount", request => access.Readable(request) is { Kind: FakeChatKind.Private }
            ? 2
            : access.Readable(request).Members.Values.Count(member => member.IsInChat));
        table.Add("leaveChat", Leave);
    }

    private JsonObject Me()
    {
        var me = world.Bot.ToJson();
        me["can_join_groups"] = options.JoinsGroups;
        me["can_read_all_group_messages"] = options.ReadsAllGroupMessages;
        me["supports_inline_queries"] = options.TakesInlineQueries;
        foreach (var name in (string[])["supports_guest_queries", "can_connect_to_business", "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics", "can_manage_bots"])
        {
            me[name] = false;
        }

        return me;
    }

    private static JsonObject FullInfo(FakeChat chat)
    {
        var json = chat.ToJson();
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        if (chat.Kind is FakeChatKind.Group or FakeChatKind.Supergroup)
        {
            var permissions = new JsonObject();
            ChatPermissions.AddTo(permissions, chat.MembersMaySend);
            json["permissions"] = permissions;
        }

        return json;
    }

    private JsonObject GetMember(BotApiRequest request)
    {
        var id = request.Long("user_id");
        if (id <= 0)
        {
            throw BotApiRefusal.Bad("Invalid user_id specified");
        }

        var chat = id == world.Bot.Id ? access.Readable(request) : Members(request);
        if (!world.Users.TryGetValue(id, out var user))
        {
            throw BotApiRefusal.Bad("PARTICIPANT_ID_INVALID");
        }

        return chat.Kind == FakeChatKind.Private
            ? new FakeMember(user, FakeMemberStatus.Member).ToJson(chat.Kind)
            : chat.MemberOf(user).ToJson(chat.Kind);
    }

    private JsonArray GetAdministrators(BotApiRequest request)
    {
        var chat = Members(request);
        if (chat.Kind == FakeChatKind.Private)
        {
            throw BotApiRefusal.Bad("there are no administrators in the private chat");
        }

        var withBots = request.Flag("return_bots");
        return
        [
            .. chat.Members.Values
                .Where(member => member.IsAdmin && (withBots || !member.User.IsBot || member.User.Id == world.Bot.Id))
                .Select(member => (JsonNode)member.ToJson(chat.Kind)),
        ];
    }

    private JsonNode Leave(BotApiRequest request)
    {
        var chat = access.Readable(request);
        if (chat.Kind == FakeChatKind.Private)
        {
            throw BotApiRefusal.Bad("chat member status can't be changed in private chats");
        }

        var old = world.BotIn(chat);
        var left = new FakeMember(world.Bot, FakeMemberStatus.Left);
        chat.Members[world.Bot.Id] = left;
        updates.MemberChanged(chat, world.Bot, old, left);
        return JsonValue.Create(true);
    }

    /// <summary>The members of a group that was upgraded or deleted cannot be read; a channel shows its own to admins only.</summary>
    private FakeChat Members(BotApiRequest request)
    {
        var chat = access.Readable(request);
        if (chat.MigratedTo is not null || chat.IsDeleted)
        {
            access.Actable(request);
        }

        return chat.Kind == FakeChatKind.Channel && !world.BotIn(chat).IsAdmin
            ? throw BotApiRefusal.Bad("member list is inaccessible")
            : chat;
    }
}
