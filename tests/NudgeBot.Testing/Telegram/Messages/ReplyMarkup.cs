using System.Text;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Checks keyboards: their shape first, then what only the chat they go to decides.</summary>
internal static class ReplyMarkup
{
    private const int MostButtons = 100;
    private const int LongestData = 64;

    private static readonly (string Field, string What)[] PrivateOnly =
    [
        ("request_contact", "Phone number"), ("request_location", "Location"), ("request_poll", "Poll"),
        ("request_users", "Users"), ("request_chat", "Chats"), ("request_managed_bot", "Managed bots"),
    ];

    private static readonly string[] Actions =
    [
        "url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat",
        "switch_inline_query_current_chat", "login_url", "web_app", "copy_text", "disabled",
    ];

    /// <summary>Null when the request has none, or an empty one, which removes a keyboard on edits.</summary>
    public static JsonObject? Read(BotApiRequest request) => request.Json("reply_markup", "reply keyboard markup") switch
    {
        null => null,
        JsonObject markup when markup["inline_keyboard"] is JsonNode rows => Inline(markup, rows),
        JsonObject markup when markup["keyboard"] is JsonNode rows => Reply(markup, rows),
        JsonObject markup when markup.IsTrue("remove_keyboard") || markup.IsTrue("force_reply") => markup,
        JsonObject => null,
        _ => throw BotApiRefusal.Bad("Object expected as reply markup"),
    };

    /// <summary>What the server behind finds only when the message is to be sent.</summary>
    public static void CheckFor(FakeChat chat, JsonObject? markup)
    {
        foreach (var button in ButtonsOf(markup?["keyboard"]).OfType<JsonObject>())
        {
            foreach (var (field, what) in PrivateOnly)
            {
                if (button[field] is { } value && value.ToJsonString() != "false" && chat.Kind != FakeChatKind.Private)
                {
                    throw BotApiRefusal.Bad(what + " can be requested in private chats only");
                }
            }
        }

        var inline = ButtonsOf(markup?["inline_keyboard"]).OfType<JsonObject>().ToList();
        if (inline.Count > MostButtons)
        {
            throw BotApiRefusal.Bad("reply markup is too long");
        }

        if (inline.Any(button => Encoding.UTF8.GetByteCount(button.String("callback_data") ?? "") > LongestData))
        {
            throw BotApiRefusal.Bad("BUTTON_DATA_INVALID");
        }
    }

    private static JsonObject? Inline(JsonObject markup, JsonNode rows)
    {
        var buttons = ButtonsOf(rows, "Field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays").ToList();
        foreach (var button in buttons)
        {
            CheckInline(button);
        }

        return buttons.Count == 0 ? null : Known(markup);
    }

    /// <summary>A copy without the fields that Telegram does not know: it never gives those back.</summary>
    private static JsonObject Known(JsonObject markup)
    {
        var copy = (JsonObject)markup.DeepClone();
        foreach (var button in ButtonsOf(copy["inline_keyboard"]).OfType<JsonObject>())
        {
            foreach (var name in button.Select(field => field.Key).Except([.. Actions, "text", "style", "icon_custom_emoji_id"]).ToList())
            {
                button.Remove(name);
            }
        }

        return copy;
    }

    private static JsonObject? Reply(JsonObject markup, JsonNode rows)
    {
        var buttons = ButtonsOf(rows, "Field \"keyboard\" must be an Array of Arrays").ToList();
        foreach (var button in buttons)
        {
            var text = button is JsonObject fields ? fields["text"] : button;
            if (text is null)
            {
                throw BotApiRefusal.Bad("Can't parse keyboard button: Can't find field \"text\"");
            }

            if (text.ToString().Length == 0)
            {
                throw BotApiRefusal.Bad("Keyboard button text must be non-empty");
            }
        }

        return buttons.Count == 0 ? null : markup;
    }

    private static void CheckInline(JsonNode? node)
    {
        const string Prefix = "Can't parse inline keyboard button: ";
        if (node is not JsonObject button)
        {
            throw BotApiRefusal.Bad(Prefix + "InlineKeyboardButton must be an Object");
        }

        if (button["text"] is null)
        {
            throw BotApiRefusal.Bad(Prefix + "Can't find field \"text\"");
        }

        if (button.String("style") is { } style && style.ToLowerInvariant() is not ("" or "default" or "primary" or "danger" or "success"))
        {
            throw BotApiRefusal.Bad(Prefix + "invalid button style specified");
        }

        if (!Actions.Any(action => button[action] is { } value && !(action is "url" or "callback_data" && value.ToString().Length == 0)))
        {
            throw BotApiRefusal.Bad(Prefix + "Text buttons are unallowed in the inline keyboard");
        }

        if (button.String("text")?.Trim().Length is null or 0)
        {
            throw BotApiRefusal.Bad("Inline keyboard button text must be non-empty");
        }

        if (button.String("url") is { Length: > 0 } url && WebLink.Checked(url) is null)
        {
            throw BotApiRefusal.Bad($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }
    }

    private static IEnumerable<JsonNode?> ButtonsOf(JsonNode? rows, string complaint = "") =>
        (rows as JsonArray ?? (rows is null ? [] : throw BotApiRefusal.Bad(complaint)))
        .SelectMany(row => row as JsonArray ?? throw BotApiRefusal.Bad(complaint));
}
