using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>Messages in channels and threads.</summary>
public sealed class MessagesApi
{
    private const string Channel = "/channels/{channel.id}/messages";
    private const string Single = "/channels/{channel.id}/messages/{message.id}";

    private readonly RestPipeline _pipeline;

    internal MessagesApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Sends a message. Its nonce makes all tries of this call one message; give your own to extend that to later calls.
    /// </summary>
    public async Task<RestResult<Message>> CreateAsync(Snowflake channelId, MessageCreate message, CancellationToken cancellation = default)
    {
        if (_pipeline.Refuse(PayloadLimits.Check(message)) is { } refusal)
        {
            return refusal;
        }

        var sent = message.Nonce is null ? message with { Nonce = MessageNonce.Random() } : message;
        var json = JsonSerializer.SerializeToUtf8Bytes(sent, DiscordJson.Default.MessageCreate);
        var call = (RestCall.To(HttpMethod.Post, Channel, channelId.ToString()) with { IsRepeatable = true }).With(json, sent.Files);
        return await _pipeline.SendAsync(call, DiscordJson.Default.Message, cancellation);
    }

    /// <summary>Reads a message.</summary>
    public Task<RestResult<Message>> GetAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(
            RestCall.To(HttpMethod.Get, Single, channelId.ToString(), messageId.ToString()), DiscordJson.Default.Message, cancellation);

    /// <summary>Changes one of the bot's own messages.</summary>
    public async Task<RestResult<Message>> EditAsync(
        Snowflake channelId, Snowflake messageId, MessageEdit edit, CancellationToken cancellation = default)
    {
        if (_pipeline.Refuse(PayloadLimits.Check(edit)) is { } refusal)
        {
            return refusal;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(edit, DiscordJson.Default.MessageEdit);
        var call = RestCall.To(HttpMethod.Patch, Single, channelId.ToString(), messageId.ToString()).With(json, edit.FilesOrNone);
        return await _pipeline.SendAsync(call, DiscordJson.Default.Message, cancellation);
    }

    /// <summary>Deletes a message; its own the bot always may.</summary>
    public Task<RestResult<NoContent>> DeleteAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(RestCall.To(HttpMethod.Delete, Single, channelId.ToString(), messageId.ToString()), cancellation);
}
