using System.Text;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

// What users do with the bot: commands, buttons, selects, modals, typing.
public sealed partial class FakeDiscord
{
    /// <summary>Signs HTTP interactions as Discord does: Ed25519 over timestamp and body, in hex.</summary>
    public Func<byte[], string>? Sign { get; set; }

    /// <summary>
    /// A user calls a command, such as "schedule add" with options by name. Texts, numbers and booleans are given as they are;
    /// users, roles and channels as the fake's own objects.
    /// </summary>
    public FakeInteraction UserRunsCommand(FakeUser user, FakeChannel channel, string command, params (string Name, object Value)[] options) =>
        Interact(user, channel, 2, CommandData(user, command, options, focused: null));

    /// <summary>A user is typing an option; <paramref name="typed"/> is what it holds so far.</summary>
    public FakeInteraction UserTypesAutocomplete(
        FakeUser user, FakeChannel channel, string command, string option, string typed, params (string Name, object Value)[] others) =>
        Interact(user, channel, 4, CommandData(user, command, [.. others, (option, typed)], focused: option));

    /// <summary>A user presses a button, by its custom id; whether the message shows it is not checked, as on Discord.</summary>
    public FakeInteraction UserClicks(FakeUser user, FakeMessage message, string customId) =>
        Interact(user, message.Channel, 3, new() { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = 2 }, message);

    /// <summary>A user chooses from a select, by its custom id.</summary>
    public FakeInteraction UserSelects(FakeUser user, FakeMessage message, string customId, params string[] values)
    {
        var type = message.Interactive.FirstOrDefault(each => each["custom_id"]?.ToString() == customId)?["type"]?.GetValue<int>() ?? 3;
        var data = new JsonObject
        {
            ["custom_id"] = customId,
            ["component_type"] = type,
            ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
        };
        if (type == 8)
        {
            data["resolved"] = new JsonObject
            {
                ["channels"] = new JsonObject(values.Select(id => KeyValuePair.Create(id, (JsonNode?)ResolvedChannel(user, _channels.Find(each => each.Id.Text() == id)!)))),
            };
        }

        return Interact(user, message.Channel, 3, data, message);
    }

    /// <summary>A user fills in and sends the form that an interaction opened; texts by the fields' custom ids.</summary>
    public FakeInteraction UserSubmitsModal(FakeInteraction opener, params (string CustomId, string Text)[] fields)
    {
        var modal = (JsonObject)opener.ResponseAsync().GetAwaiter().GetResult()["data"]!;
        var labels = fields.Select((field, index) => (JsonNode)new JsonObject
        {
            ["type"] = 18,
            ["id"] = index + 1,
            ["component"] = new JsonObject { ["type"] = 4, ["id"] = 100 + index, ["custom_id"] = field.CustomId, ["value"] = field.Text },
        });
        var data = new JsonObject { ["custom_id"] = modal["custom_id"]!.ToString(), ["components"] = new JsonArray([.. labels]) };
        return Interact(opener.User, opener.Channel, 5, data, opener.Source);
    }

    private FakeInteraction Interact(FakeUser user, FakeChannel channel, int type, JsonObject data, FakeMessage? source = null)
    {
        FakeInteraction interaction;
        lock (_world)
        {
            var id = NextId();
            var token = $"interaction-token-{id}-{Guid.NewGuid():N}";
            var payload = Payload(id, token, type, user, channel, data, source);
            interaction = new FakeInteraction(id, token, user, channel, payload, Time.GetUtcNow(), source);
            _interactions[token] = interaction;
            if (InteractionsEndpointUrl is null)
            {
                Gateway.Dispatch("INTERACTION_CREATE", payload, channel.Guild?.Id, intent: 0);
                return interaction;
            }
        }

        _ = PostToEndpointAsync(interaction);
        return interaction;
    }

    private JsonObject Payload(ulong id, string token, int type, FakeUser user, FakeChannel channel, JsonObject data, FakeMessage? source)
    {
        var payload = new JsonObject
        {
            ["id"] = id.Text(),
            ["application_id"] = Application.Id.Text(),
            ["type"] = type,
            ["token"] = token,
            ["version"] = 1,
            ["data"] = data,
            ["channel"] = channel.ToJson(),
            ["channel_id"] = channel.Id.Text(),
            ["locale"] = user.Locale,
            ["context"] = channel.IsDirect ? 1 : channel.Guild is null ? 2 : 0,
            ["entitlements"] = new JsonArray(),
            ["attachment_size_limit"] = 10485760,
            ["authorizing_integration_owners"] = IsVisited(channel)
                ? new JsonObject { ["1"] = user.Id.Text() }
                : new JsonObject { ["0"] = channel.Guild?.Id.Text() ?? "0" },
            ["app_permissions"] = (channel.Guild?.PermissionsOf(Bot, channel) ?? FakePermissions.Everyone).Text(),
        };
        if (channel.Guild is { } guild)
        {
            payload["guild_id"] = guild.Id.Text();
            payload["guild_locale"] = guild.Locale;
            payload["guild"] = new JsonObject { ["id"] = guild.Id.Text(), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
            var member = guild.Members[user.Id].ToJson();
            member["permissions"] = guild.PermissionsOf(user, channel).Text();
            payload["member"] = member;
        }
        else
        {
            payload["user"] = user.ToJson();
        }

        if (source is not null)
        {
            payload["message"] = source.ToJson();
        }

        return payload;
    }

    private bool IsVisited(FakeChannel channel) => channel.Guild is { } guild ? !guild.Members.ContainsKey(Bot.Id) : !channel.IsDirect;

    private JsonObject CommandData(FakeUser user, string command, (string Name, object Value)[] options, string? focused)
    {
        var path = command.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var resolved = new JsonObject();
        var values = new JsonArray([.. options.Select(option => (JsonNode)OptionJson(user, option.Name, option.Value, option.Name == focused, resolved))]);
        for (var depth = path.Length - 1; depth > 0; depth--)
        {
            values = [new JsonObject { ["name"] = path[depth], ["type"] = depth == path.Length - 1 ? 1 : 2, ["options"] = values }];
        }

        var data = new JsonObject { ["id"] = IdOfCommand(path[0]) ?? "1", ["name"] = path[0], ["type"] = 1, ["options"] = values };
        if (resolved.Count > 0)
        {
            data["resolved"] = resolved;
        }

        return data;
    }

    private JsonObject OptionJson(FakeUser user, string name, object value, bool isFocused, JsonObject resolved)
    {
        var (type, json) = value switch
        {
            string text => (3, (JsonNode)text),
            int whole => (4, whole),
            long whole => (4, whole),
            bool flag => (5, flag),
            double number => (10, number),
            FakeUser other => (6, Resolve(resolved, "users", other.Id, other.ToJson())),
            FakeChannel channel => (7, Resolve(resolved, "channels", channel.Id, ResolvedChannel(user, channel))),
            FakeRole role => (8, Resolve(resolved, "roles", role.Id, role.ToJson())),
            _ => throw new ArgumentException($"An option cannot be a {value.GetType().Name}.", nameof(value)),
        };
        var option = new JsonObject { ["name"] = name, ["type"] = type, ["value"] = json };
        if (isFocused)
        {
            option["focused"] = true;
        }

        return option;
    }

    private static JsonNode Resolve(JsonObject resolved, string kind, ulong id, JsonObject json)
    {
        resolved[kind] ??= new JsonObject();
        resolved[kind]![id.Text()] = json;
        return id.Text();
    }

    private JsonObject ResolvedChannel(FakeUser user, FakeChannel channel) => new()
    {
        ["id"] = channel.Id.Text(),
        ["type"] = channel.Type,
        ["name"] = channel.Name,
        ["guild_id"] = channel.Guild?.Id.Text(),
        ["permissions"] = channel.Guild!.PermissionsOf(user, channel).Text(),
        ["app_permissions"] = channel.Guild.PermissionsOf(Bot, channel).Text(),
    };

    private async Task PostToEndpointAsync(FakeInteraction interaction)
    {
        var timestamp = Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var body = interaction.Payload.ToJsonString();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, InteractionsEndpointUrl)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Signature-Ed25519", Sign?.Invoke(Encoding.UTF8.GetBytes(timestamp + body)) ?? new string('0', 128));
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode == 200 && JsonNode.Parse(text) is JsonObject answer)
        {
            lock (_world)
            {
                Accept(interaction, answer, []);
            }
        }
    }
}
