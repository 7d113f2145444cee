using System.Globalization;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

// Guilds, roles, members and the bot's own guilds.
public sealed partial class FakeDiscord
{
    private IEnumerable<FakeRoute> GuildRoutes() =>
    [
        new("GET", "/guilds/{guild_id}", request => WithGuild(request, guild => FakeResponse.Ok(guild.ToJson()))),
        new("GET", "/guilds/{guild_id}/roles", request => WithGuild(
            request, guild => FakeResponse.Ok(new JsonArray([.. guild.Roles.Select(role => role.ToJson())])))),
        new("GET", "/guilds/{guild_id}/members/{user_id}", request => WithGuild(request, guild => GetMember(guild, request.Id("user_id")))),
        new("GET", "/users/@me", _ => FakeResponse.Ok(Bot.ToJson())),
        new("GET", "/users/@me/guilds", ListGuilds),
        new("DELETE", "/users/@me/guilds/{guild_id}", request => WithGuild(request, LeaveGuild)),
    ];

    private static FakeResponse GetMember(FakeGuild guild, ulong userId) => guild.Members.TryGetValue(userId, out var member)
        ? FakeResponse.Ok(member.ToJson())
        : FakeResponse.Error(404, 10007, "Unknown Member");

    private FakeResponse ListGuilds(FakeRequest request)
    {
        var after = ulong.Parse(request.Query.GetValueOrDefault("after", "0"), CultureInfo.InvariantCulture);
        var limit = int.Parse(request.Query.GetValueOrDefault("limit", "200"), CultureInfo.InvariantCulture);
        var page = Guilds.OrderBy(guild => guild.Id).Where(guild => guild.Id > after).Take(limit).Select(guild => new JsonObject
        {
            ["id"] = guild.Id.Text(),
            ["name"] = guild.Name,
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = false,
            ["permissions"] = guild.PermissionsOf(Bot).Text(),
            ["features"] = new JsonArray(),
        });
        return FakeResponse.Ok(new JsonArray([.. page]));
    }

    private FakeResponse LeaveGuild(FakeGuild guild)
    {
        RemovesBot(guild);
        Transcript.Add(new TranscriptEntry.GuildLeft(guild));
        return FakeResponse.NoContent;
    }

    private FakeResponse WithGuild(FakeRequest request, Func<FakeGuild, FakeResponse> handle)
    {
        var guild = _guilds.Find(each => each.Id == request.Id("guild_id"));
        return guild?.Members.ContainsKey(Bot.Id) switch
        {
            null => FakeResponse.Error(404, 10004, "Unknown Guild"),
            false => FakeResponse.Error(403, 50001, "Missing Access"),
            true => handle(guild),
        };
    }
}
