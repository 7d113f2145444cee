using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

// The application, its commands and the gateway's address.
public sealed partial class FakeDiscord
{
    private readonly Dictionary<ulong, JsonArray> _commands = [];

    /// <summary>Where interactions are posted instead of going over the gateway; null is the gateway.</summary>
    public string? InteractionsEndpointUrl { get; set; }

    /// <summary>The public key that the application shows, in hex.</summary>
    public string VerifyKey { get; set; } = new('0', 64);

    /// <summary>The commands registered everywhere.</summary>
    public JsonArray Commands
    {
        get
        {
            lock (_world)
            {
                return (JsonArray)_commands.GetValueOrDefault(0UL, []).DeepClone();
            }
        }
    }

    private string? IdOfCommand(string name)
    {
        lock (_world)
        {
            return _commands.GetValueOrDefault(0UL)?.FirstOrDefault(each => each!["name"]!.GetValue<string>() == name)?["id"]!.ToString();
        }
    }

    private IEnumerable<FakeRoute> ApplicationRoutes() =>
    [
        new("GET", "/gateway/bot", _ => FakeResponse.Ok(Gateway.ToGatewayBot())),
        new("GET", "/applications/@me", _ => FakeResponse.Ok(ApplicationJson())),
        new("PATCH", "/applications/@me", EditApplication),
        new("GET", "/applications/{application_id}/commands", request => FakeResponse.Ok(CommandsOf(0, request))),
        new("PUT", "/applications/{application_id}/commands", request => OverwriteCommands(0, request)),
        new("GET", "/applications/{application_id}/guilds/{guild_id}/commands", request => FakeResponse.Ok(CommandsOf(request.Id("guild_id"), request))),
        new("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", request => OverwriteCommands(request.Id("guild_id"), request)),
    ];

    private FakeResponse EditApplication(FakeRequest request)
    {
        if (request.Object.TryGetPropertyValue("interactions_endpoint_url", out var url))
        {
            InteractionsEndpointUrl = url?.GetValue<string>();
        }

        return FakeResponse.Ok(ApplicationJson());
    }

    private JsonObject ApplicationJson() => new()
    {
        ["id"] = Application.Id.Text(),
        ["name"] = Application.Name,
        ["description"] = "",
        ["verify_key"] = VerifyKey,
        ["interactions_endpoint_url"] = InteractionsEndpointUrl,
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["approximate_guild_count"] = Guilds.Count,
        ["bot_public"] = true,
    };

    private JsonArray CommandsOf(ulong guildId, FakeRequest request)
    {
        var commands = (JsonArray)_commands.GetValueOrDefault(guildId, []).DeepClone();
        if (request.Query.GetValueOrDefault("with_localizations") != "true")
        {
            foreach (var command in commands.OfType<JsonObject>())
            {
                command.Remove("name_localizations");
                command.Remove("description_localizations");
            }
        }

        return commands;
    }

    private FakeResponse OverwriteCommands(ulong guildId, FakeRequest request)
    {
        var before = _commands.GetValueOrDefault(guildId, []);
        var after = new JsonArray();
        foreach (var wanted in (JsonArray)request.Body!)
        {
            var command = (JsonObject)wanted!.DeepClone();
            command["type"] ??= 1;
            var same = before.FirstOrDefault(each =>
                each!["name"]!.ToString() == command["name"]!.ToString() && each["type"]!.ToString() == command["type"]!.ToString());
            command["id"] = same?["id"]!.ToString() ?? NextId().Text();
            command["application_id"] = Application.Id.Text();
            command["version"] = NextId().Text();
            command["guild_id"] = guildId == 0 ? null : guildId.Text();
            after.Add(command);
        }

        _commands[guildId] = after;
        Transcript.Add(new TranscriptEntry.CommandsRegistered((JsonArray)after.DeepClone(), guildId == 0 ? null : guildId));
        return FakeResponse.Ok(after.DeepClone());
    }
}
