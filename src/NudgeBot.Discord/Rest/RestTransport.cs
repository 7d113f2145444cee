using System.Net;
using System.Net.Http.Headers;
using NudgeBot.Discord.RateLimits;

namespace NudgeBot.Discord.Rest;

/// <summary>Sends a request once and says what came of it. Addresses are never logged: they can hold an interaction's token.</summary>
internal sealed class RestTransport : IDisposable
{
    private const long MaxAnswerBytes = 32 * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly string _baseUrl;
    private readonly AuthenticationHeaderValue _authorization;

    public RestTransport(DiscordOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _baseUrl = options.ApiBaseUrl.AbsoluteUri.TrimEnd('/');
        _authorization = new AuthenticationHeaderValue("Bot", options.Token);
        _http = new HttpClient(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswerBytes };
    }

    public async Task<RestAttempt> SendAsync(RestCall call, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(call.Timeout ?? _options.RequestTimeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        using var content = call.Body is null ? null : new TrackedContent(call.Body, call.ContentType);
        using var request = NewRequest(call, content);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, linked.Token);
            return Judge(response, await response.Content.ReadAsByteArrayAsync(linked.Token));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && content is { BeganToLeave: true })
        {
            return RestAttempt.Of(new RestFailure.Unknown(UnknownReason.Cancelled));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Without our own timeout it was the connection that took too long.
            return RestAttempt.Of(MayHaveLeft(content, unlessBodyless: !timeout.IsCancellationRequested)
                ? new RestFailure.Unknown(UnknownReason.TimedOut)
                : new RestFailure.NotSent(NotSentReason.NoConnection));
        }
        catch (HttpRequestException problem)
        {
            return RestAttempt.Of(MayHaveLeft(content, unlessBodyless: IsConnecting(problem.HttpRequestError))
                ? new RestFailure.Unknown(UnknownReason.ConnectionLost)
                : new RestFailure.NotSent(NotSentReason.NoConnection, problem.HttpRequestError.ToString()));
        }
        catch (IOException)
        {
            return RestAttempt.Of(new RestFailure.Unknown(UnknownReason.ConnectionLost));
        }
    }

    public void Dispose() => _http.Dispose();

    private static RestAttempt Judge(HttpResponseMessage response, byte[] body)
    {
        var headers = RateLimitHeaders.Read(response.Headers);
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return new RestAttempt { Body = body, Headers = headers };
        }

        if (Refusal.Read(response, body) is { } refusal)
        {
            return new RestAttempt { Refusal = refusal, Headers = headers };
        }

        return RestAttempt.Of(
            status switch
            {
                (int)HttpStatusCode.BadGateway => new RestFailure.NotSent(NotSentReason.BadGateway),
                >= 500 => new RestFailure.Unknown(UnknownReason.ServerError),
                _ => new RestFailure.Failed(DiscordErrorReader.Read(status, body)),
            },
            headers);
    }

    private static bool MayHaveLeft(TrackedContent? content, bool unlessBodyless) => content?.BeganToLeave ?? !unlessBodyless;

    private static bool IsConnecting(HttpRequestError error) => error
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private HttpRequestMessage NewRequest(RestCall call, TrackedContent? content)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(_baseUrl + call.Path + call.Query)) { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        if (!call.IsInteraction)
        {
            request.Headers.Authorization = _authorization;
        }

        return request;
    }

    private static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
        // Traces would carry the address, and with it the tokens of interactions.
        ActivityHeadersPropagator = null,
    };
}
