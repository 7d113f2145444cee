using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>How the bot presents itself: name, descriptions, menu button, wanted rights. Per language where Telegram has it so.</summary>
internal sealed class ProfileMethods(FakeTelegramOptions options, ChatAccess access)
{
    private readonly Dictionary<(string What, string Language), string> _texts = [];
    private readonly Dictionary<long, JsonObject> _menuButtons = [];
    private readonly Dictionary<bool, JsonObject> _wantedRights = [];

    public void AddTo(MethodTable table)
    {
        AddText(table, "Name", "name", 64, options.BotName);
        AddText(table, "Description", "description", 512, "");
        AddText(table, "ShortDescription", "short_description", 120, "");
        table.Add("setChatMenuButton", SetMenuButton);
        table.Add("getChatMenuButton", request => Copy(_menuButtons.GetValueOrDefault(MenuChat(request)) ?? new JsonObject { ["type"] = "commands" }));
        table.Add("setMyDefaultAdministratorRights", SetRights);
        table.Add("getMyDefaultAdministratorRights", request => Copy(_wantedRights.GetValueOrDefault(request.Flag("for_channels")) ?? []));
    }

    /// <summary>What was set for a language, or null.</summary>
    public string? Text(string what, string language) => _texts.GetValueOrDefault((what, language));

    public JsonObject? WantedRights(bool forChannels) => _wantedRights.GetValueOrDefault(forChannels);

    private void AddText(MethodTable table, string method, string parameter, int longest, string otherwise)
    {
        table.Add("setMy" + method, request =>
        {
            var text = request.Text(parameter);
            if (text.Length > longest)
            {
                throw BotApiRefusal.Bad($"bot {parameter.Replace('_', ' ')} is too long");
            }

            _texts[(parameter, Language(request))] = text;
            return JsonValue.Create(true);
        });
        table.Add("getMy" + method, request => new JsonObject
        {
            [parameter] = _texts.GetValueOrDefault((parameter, Language(request)))
                ?? _texts.GetValueOrDefault((parameter, "")) ?? otherwise,
        });
    }

    private JsonNode SetMenuButton(BotApiRequest request)
    {
        var button = request.Json("menu_button", "menu button") as JsonObject ?? new JsonObject { ["type"] = "default" };
        if (button.String("type") is not ("default" or "commands" or "web_app"))
        {
            throw BotApiRefusal.Bad("Can't parse menu button: MenuButton has unsupported type");
        }

        _menuButtons[MenuChat(request)] = Copy(button);
        return JsonValue.Create(true);
    }

    private JsonNode SetRights(BotApiRequest request)
    {
        _wantedRights[request.Flag("for_channels")] =
            Copy(request.Json("rights", "ChatAdministratorRights") as JsonObject ?? []);
        return JsonValue.Create(true);
    }

    private long MenuChat(BotApiRequest request) => request.Has("chat_id") ? access.Readable(request).Id : 0;

    internal static string Language(BotApiRequest request)
    {
        var language = request.Text("language_code");
        return language.Length == 0 || (language.Length == 2 && language.All(char.IsAsciiLetterLower))
            ? language
            : throw BotApiRefusal.Bad("Invalid language code specified");
    }

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();
}
