using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>
/// The commands that Discord shows. Discord allows 200 new names a day, so overwrite only when
/// <see cref="CommandFingerprint"/> says that something changed.
/// </summary>
public sealed class CommandsApi
{
    private const string Everywhere = "/applications/{application.id}/commands";
    private const string InGuild = "/applications/{application.id}/guilds/{guild.id}/commands";

    private readonly RestPipeline _pipeline;

    internal CommandsApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Makes these the commands everywhere; others are deleted, those of the same name and type keep their id.</summary>
    public Task<RestResult<IReadOnlyList<RegisteredCommand>>> OverwriteAsync(
        Snowflake applicationId, IReadOnlyList<CommandDefinition> commands, CancellationToken cancellation = default) =>
        PutAsync(RestCall.To(HttpMethod.Put, Everywhere, applicationId.ToString()), commands, cancellation);

    /// <summary>Makes these the commands of one guild, at once: for development.</summary>
    public Task<RestResult<IReadOnlyList<RegisteredCommand>>> OverwriteInGuildAsync(
        Snowflake applicationId, Snowflake guildId, IReadOnlyList<CommandDefinition> commands, CancellationToken cancellation = default) =>
        PutAsync(RestCall.To(HttpMethod.Put, InGuild, applicationId.ToString(), guildId.ToString()), commands, cancellation);

    /// <summary>The commands everywhere.</summary>
    public Task<RestResult<IReadOnlyList<RegisteredCommand>>> ListAsync(Snowflake applicationId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(
            RestCall.To(HttpMethod.Get, Everywhere, applicationId.ToString()) with { Query = "?with_localizations=true" },
            DiscordJson.Default.IReadOnlyListRegisteredCommand,
            cancellation);

    private async Task<RestResult<IReadOnlyList<RegisteredCommand>>> PutAsync(
        RestCall call, IReadOnlyList<CommandDefinition> commands, CancellationToken cancellation)
    {
        if (_pipeline.Refuse(PayloadLimits.Check(commands)) is { } refusal)
        {
            return refusal;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListCommandDefinition);
        return await _pipeline.SendAsync(call with { Body = body }, DiscordJson.Default.IReadOnlyListRegisteredCommand, cancellation);
    }
}
