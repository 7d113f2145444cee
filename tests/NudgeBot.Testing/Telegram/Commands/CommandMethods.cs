using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Command menus per scope and language.</summary>
internal sealed class CommandMethods(ChatAccess access)
{
    private const int MostCommands = 100;
    private const int LongestName = 32;
    private const int LongestDescription = 256;

    private readonly Dictionary<(string Scope, string Language), IReadOnlyList<FakeCommand>> _menus = [];

    public void AddTo(MethodTable table)
    {
        table.Add("setMyCommands", Set);
        table.Add("getMyCommands", request => new JsonArray(
            [.. Menu(Scope(request), ProfileMethods.Language(request)).Select(ToJson)]));
        table.Add("deleteMyCommands", request =>
        {
            _menus.Remove((Scope(request), ProfileMethods.Language(request)));
            return JsonValue.Create(true);
        });
    }

    /// <summary>The menu of exactly this scope and language; scopes read <c>default</c>, <c>all_group_chats</c>, <c>chat:5</c>, <c>chat_member:5:7</c>.</summary>
    public IReadOnlyList<FakeCommand> Menu(string scope, string language) => _menus.GetValueOrDefault((scope, language)) ?? [];

    private JsonNode Set(BotApiRequest request)
    {
        var commands = request.Json("commands", "commands") switch
        {
            null => [],
            JsonArray array => array.Select(Read).ToList(),
            _ => throw BotApiRefusal.Bad("Expected an Array of BotCommand"),
        };
        if (commands.Count > MostCommands)
        {
            throw BotApiRefusal.Bad("BOT_COMMANDS_TOO_MUCH");
        }

        _menus[(Scope(request), ProfileMethods.Language(request))] = commands;
        return JsonValue.Create(true);
    }

    private static FakeCommand Read(JsonNode? node)
    {
        const string Prefix = "Can't parse BotCommand: ";
        if (node is not JsonObject json)
        {
            throw BotApiRefusal.Bad(Prefix + "expected an Object");
        }

        var name = json.String("command") ?? throw BotApiRefusal.Bad(Prefix + "Can't find field \"command\"");
        var description = json.String("description") ?? throw BotApiRefusal.Bad(Prefix + "Can't find field \"description\"");
        name = name.StartsWith('/') ? name[1..] : name;
        return (name, description.Trim()) switch
        {
            ({ Length: 0 }, _) => throw BotApiRefusal.Bad("Command must be non-empty"),
            ({ Length: > LongestName }, _) => throw BotApiRefusal.Bad($"Command length must not exceed {LongestName}"),
            (_, { Length: 0 }) => throw BotApiRefusal.Bad("Command description must be non-empty"),
            (_, { Length: > LongestDescription }) => throw BotApiRefusal.Bad($"Command description length must not exceed {LongestDescription}"),
            _ when !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') =>
                throw BotApiRefusal.Bad("BOT_COMMAND_INVALID"),
            _ => new FakeCommand(name, description.Trim()) { IsEphemeral = json.IsTrue("is_ephemeral") },
        };
    }

    private string Scope(BotApiRequest request)
    {
        const string Prefix = "Can't parse BotCommandScope: ";
        if (request.Json("scope", "BotCommandScope") is not { } node)
        {
            return "default";
        }

        if (node is not JsonObject scope)
        {
            throw BotApiRefusal.Bad(Prefix + "BotCommandScope must be an Object");
        }

        var type = scope.String("type") ?? throw BotApiRefusal.Bad(Prefix + "Can't find field \"type\"");
        switch (type)
        {
            case "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators":
                return type;
            case "chat" or "chat_administrators":
                return $"{type}:{ChatOf(scope)}";
            case "chat_member":
                return $"{type}:{ChatOf(scope)}:{scope["user_id"] ?? throw BotApiRefusal.Bad(Prefix + "Can't find field \"user_id\"")}";
            default:
                throw BotApiRefusal.Bad(Prefix + "Unsupported type specified");
        }
    }

    private long ChatOf(JsonObject scope)
    {
        var chat = scope["chat_id"] ?? throw BotApiRefusal.Bad("Can't parse BotCommandScope: Can't find field \"chat_id\"");
        var lookup = new BotApiRequest("", new JsonObject { ["chat_id"] = chat.DeepClone() }, new Dictionary<string, UploadedFile>(), isJson: true);
        return access.Readable(lookup).Id;
    }

    private static JsonNode ToJson(FakeCommand command) =>
        new JsonObject { ["command"] = command.Name, ["description"] = command.Description }
            .With("is_ephemeral", command.IsEphemeral ? true : null);
}
