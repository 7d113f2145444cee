using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>Guilds, their roles and members.</summary>
public sealed class GuildsApi
{
    private readonly RestPipeline _pipeline;

    internal GuildsApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads a guild that the bot is in.</summary>
    public Task<RestResult<Guild>> GetAsync(Snowflake guildId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(RestCall.To(HttpMethod.Get, "/guilds/{guild.id}", guildId.ToString()), DiscordJson.Default.Guild, cancellation);

    /// <summary>Reads the roles of a guild.</summary>
    public Task<RestResult<IReadOnlyList<Role>>> GetRolesAsync(Snowflake guildId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(
            RestCall.To(HttpMethod.Get, "/guilds/{guild.id}/roles", guildId.ToString()), DiscordJson.Default.IReadOnlyListRole, cancellation);

    /// <summary>Reads a member; the permissions are not in it, see <see cref="ChannelPermissions"/>.</summary>
    public Task<RestResult<GuildMember>> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(
            RestCall.To(HttpMethod.Get, "/guilds/{guild.id}/members/{user.id}", guildId.ToString(), userId.ToString()),
            DiscordJson.Default.GuildMember,
            cancellation);
}
