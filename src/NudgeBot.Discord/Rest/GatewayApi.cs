using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>Where the gateway is.</summary>
public sealed class GatewayApi
{
    private readonly RestPipeline _pipeline;

    internal GatewayApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>The gateway's address, the recommended shards and the session starts left. Changes: do not keep it for long.</summary>
    public Task<RestResult<GatewayBot>> GetBotAsync(CancellationToken cancellation = default) =>
        _pipeline.SendAsync(RestCall.To(HttpMethod.Get, "/gateway/bot"), DiscordJson.Default.GatewayBot, cancellation);
}
