using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>Threads of forums.</summary>
public sealed class ThreadsApi
{
    private readonly RestPipeline _pipeline;

    internal ThreadsApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Opens a thread with its first message, the only way to post in a forum or media channel. Discord recognises no nonce
    /// here, so it is not repeated once the request has left.
    /// </summary>
    public async Task<RestResult<Channel>> CreateInForumAsync(
        Snowflake forumId, ForumThreadCreate thread, CancellationToken cancellation = default)
    {
        if (_pipeline.Refuse(PayloadLimits.Check(thread)) is { } refusal)
        {
            return refusal;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(thread, DiscordJson.Default.ForumThreadCreate);
        var call = RestCall.To(HttpMethod.Post, "/channels/{channel.id}/threads", forumId.ToString()).With(json, thread.Message.Files);
        return await _pipeline.SendAsync(call, DiscordJson.Default.Channel, cancellation);
    }
}
