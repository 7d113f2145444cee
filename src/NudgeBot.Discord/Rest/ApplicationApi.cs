using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Rest;

/// <summary>The bot's own application.</summary>
public sealed class ApplicationApi
{
    private const string Me = "/applications/@me";

    private readonly RestPipeline _pipeline;

    internal ApplicationApi(RestPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads the application.</summary>
    public Task<RestResult<Application>> GetAsync(CancellationToken cancellation = default) =>
        _pipeline.SendAsync(RestCall.To(HttpMethod.Get, Me), DiscordJson.Default.Application, cancellation);

    /// <summary>Changes the application.</summary>
    public Task<RestResult<Application>> EditAsync(ApplicationEdit edit, CancellationToken cancellation = default)
    {
        var call = RestCall.To(HttpMethod.Patch, Me) with
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(edit, DiscordJson.Default.ApplicationEdit),
        };
        return _pipeline.SendAsync(call, DiscordJson.Default.Application, cancellation);
    }
}
