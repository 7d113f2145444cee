using System.Text.Json;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>
/// Answers to interactions and what follows them. They go by the interaction's own token, outside the global limit, and so
/// never wait behind other messages.
/// </summary>
public sealed class InteractionResponsesApi
{
    private const string Callback = "/interactions/{interaction.id}/{interaction.token}/callback";
    private const string Original = "/webhooks/{application.id}/{interaction.token}/messages/@original";
    private const string FollowUps = "/webhooks/{application.id}/{interaction.token}";
    private const string FollowUp = "/webhooks/{application.id}/{interaction.token}/messages/{message.id}";

    // After three seconds Discord no longer takes a first answer.
    private static readonly TimeSpan FirstAnswerDeadline = TimeSpan.FromSeconds(3);

    private readonly RestPipeline _pipeline;

    internal InteractionResponsesApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Gives the first answer, within three seconds of the interaction's arrival. Late ones fail with
    /// <see cref="DiscordErrorCode.UnknownInteraction"/>, second ones with <see cref="DiscordErrorCode.AlreadyAcknowledged"/>;
    /// so one whose fate is unknown is tried again, and that refusal may then mean that it had arrived.
    /// </summary>
    public async Task<RestResult<NoContent>> RespondAsync(
        InteractionToken token, InteractionResponse response, CancellationToken cancellation = default)
    {
        if (_pipeline.Refuse(PayloadLimits.Check(response)) is { } refusal)
        {
            return refusal;
        }

        var call = RestCall.To(HttpMethod.Post, Callback, token.InteractionId.ToString(), token.Secret) with
        {
            IsInteraction = true,
            IsRepeatable = true,
            Timeout = FirstAnswerDeadline,
        };
        return await _pipeline.SendAsync(call.With(response.ToJson(), response.Files), cancellation);
    }

    /// <summary>Reads the first answer's message.</summary>
    public Task<RestResult<Message>> GetOriginalAsync(InteractionToken token, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(To(HttpMethod.Get, Original, token), DiscordJson.Default.Message, cancellation);

    /// <summary>Changes the first answer's message, or fills a deferred one, within 15 minutes.</summary>
    public Task<RestResult<Message>> EditOriginalAsync(
        InteractionToken token, MessageEdit edit, CancellationToken cancellation = default) =>
        PatchAsync(To(HttpMethod.Patch, Original, token), edit, cancellation);

    /// <summary>Deletes the first answer's message.</summary>
    public Task<RestResult<NoContent>> DeleteOriginalAsync(InteractionToken token, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(To(HttpMethod.Delete, Original, token), cancellation);

    /// <summary>
    /// Sends another message, within 15 minutes. Discord recognises no nonce here, so it is not repeated once the request has left.
    /// </summary>
    public async Task<RestResult<Message>> FollowUpAsync(
        InteractionToken token, InteractionMessage message, CancellationToken cancellation = default)
    {
        if (_pipeline.Refuse(PayloadLimits.Check(message)) is { } refusal)
        {
            return refusal;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Default.InteractionMessage);
        var call = To(HttpMethod.Post, FollowUps, token).With(json, message.Files);
        return await _pipeline.SendAsync(call, DiscordJson.Default.Message, cancellation);
    }

    /// <summary>Changes a follow-up.</summary>
    public Task<RestResult<Message>> EditFollowUpAsync(
        InteractionToken token, Snowflake messageId, MessageEdit edit, CancellationToken cancellation = default) =>
        PatchAsync(To(HttpMethod.Patch, FollowUp, token, messageId.ToString()), edit, cancellation);

    /// <summary>Deletes a follow-up.</summary>
    public Task<RestResult<NoContent>> DeleteFollowUpAsync(
        InteractionToken token, Snowflake messageId, CancellationToken cancellation = default) =>
        _pipeline.SendAsync(To(HttpMethod.Delete, FollowUp, token, messageId.ToString()), cancellation);

    private static RestCall To(HttpMethod method, string route, InteractionToken token, params ReadOnlySpan<string> more) =>
        RestCall.To(method, route, [token.ApplicationId.ToString(), token.Secret, .. more]) with { IsInteraction = true };

    private async Task<RestResult<Message>> PatchAsync(RestCall call, MessageEdit edit, CancellationToken cancellation)
    {
        if (_pipeline.Refuse(PayloadLimits.Check(edit)) is { } refusal)
        {
            return refusal;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(edit, DiscordJson.Default.MessageEdit);
        return await _pipeline.SendAsync(call.With(json, edit.FilesOrNone), DiscordJson.Default.Message, cancellation);
    }
}
