using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>Channels.</summary>
public sealed class ChannelsApi
{
    private readonly RestPipeline _pipeline;

    internal ChannelsApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads a channel or thread.</summary>
    public Task<RestResult<Channel>> GetAsync(Snowflake channelId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(
            RestCall.To(HttpMethod.Get, "/channels/{channel.id}", channelId.ToString()), DiscordJson.Default.Channel, cancellation);
}
