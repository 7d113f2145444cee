using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>The bot's user, its guilds and its direct messages.</summary>
public sealed class UsersApi
{
    private const int PageSize = 200;

    private readonly RestPipeline _pipeline;

    internal UsersApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>The bot's own user; shows whether the token is good.</summary>
    public Task<RestResult<User>> GetMeAsync(CancellationToken cancellation = default) =>
        _pipeline.SendAsync(RestCall.To(HttpMethod.Get, "/users/@me"), DiscordJson.Default.User, cancellation);

    /// <summary>All guilds that the bot is in, in pages of 200 behind the scenes.</summary>
    public async Task<RestResult<IReadOnlyList<UserGuild>>> GetMyGuildsAsync(CancellationToken cancellation = default)
    {
        var all = new List<UserGuild>();
        while (true)
        {
            var after = all.Count == 0 ? "" : $"&after={all[^1].Id}";
            var call = RestCall.To(HttpMethod.Get, "/users/@me/guilds") with { Query = $"?limit={PageSize}{after}" };
            var page = await _pipeline.SendAsync(call, DiscordJson.Default.IReadOnlyListUserGuild, cancellation);
            if (!page.Succeeded)
            {
                return page;
            }

            all.AddRange(page.Value);
            if (page.Value.Count < PageSize)
            {
                return all;
            }
        }
    }

    /// <summary>Leaves a guild.</summary>
    public Task<RestResult<NoContent>> LeaveGuildAsync(Snowflake guildId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(RestCall.To(HttpMethod.Delete, "/users/@me/guilds/{guild.id}", guildId.ToString()), cancellation);

    /// <summary>
    /// Opens, or finds, the direct messages with a user. Keep the channel's id: opening many fast gets a bot quarantined.
    /// </summary>
    public Task<RestResult<Channel>> OpenDirectMessagesAsync(Snowflake userId, CancellationToken cancellation = default)
    {
        var call = RestCall.To(HttpMethod.Post, "/users/@me/channels") with
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(
                new DirectMessageChannelCreate(userId), DiscordJson.Default.DirectMessageChannelCreate),
            IsRepeatable = true,
        };
        return _pipeline.SendAsync(call, DiscordJson.Default.Channel, cancellation);
    }
}
