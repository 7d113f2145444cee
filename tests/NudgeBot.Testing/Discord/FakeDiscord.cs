using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Testing.Discord;

/// <summary>
/// Discord on this machine: real HTTP and WebSocket, its limits, deadlines and errors, and every request held against the
/// official description. Tests play the users; what the bot does is in <see cref="Transcript"/>, the channels and the
/// interactions.
/// </summary>
public sealed partial class FakeDiscord : IAsyncDisposable
{
    private const string ApiPrefix = "/api/v10";

    private readonly WebApplication _app;
    private readonly List<FakeRoute> _routes;
    private readonly OpenApiContract _contract = new();
    private readonly ConcurrentQueue<ContractViolation> _violations = new();
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly Lock _world = new();

    private int _inFlight;
    private long _traffic;

    private FakeDiscord(TimeProvider time)
    {
        Time = time;
        Limits = new FakeRateLimits(time);
        Application = new FakeUser(NextId(), "nudgebot", isBot: true);
        Bot = Application;
        Gateway = new FakeGateway(this);
        _routes = [.. MessageRoutes(), .. ChannelRoutes(), .. GuildRoutes(), .. ApplicationRoutes(), .. InteractionRoutes()];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        _app.Run(ServeAsync);
    }

    /// <summary>The base address of the REST API, version included.</summary>
    public Uri ApiBaseUrl => new($"http://{Address}{ApiPrefix}");

    /// <summary>The bot's token; tests may change it to have the old one rejected.</summary>
    public string Token { get; set; } = "fake-bot-token.of.discord";

    /// <summary>The bot's user; its id is the application's too.</summary>
    public FakeUser Bot { get; }

    public FakeUser Application { get; }

    public TimeProvider Time { get; }

    public FakeGateway Gateway { get; }

    public FakeRateLimits Limits { get; }

    public FaultPlan Faults { get; } = new();

    public Transcript Transcript { get; } = new();

    /// <summary>Every request that came, refused ones too.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>Requests that do not fit Discord's official description; empty when it is not there to be asked.</summary>
    public IReadOnlyList<ContractViolation> ContractViolations => [.. _violations];

    /// <summary>Whether the official description is there.</summary>
    public bool ChecksContract => _contract.IsAvailable;

    /// <summary>Whether requests are held against the official description; measuring rates does without. Default true.</summary>
    public bool IsContractChecked { get; set; } = true;

    /// <summary>How many requests are being answered.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Grows with everything that goes over a wire, either way.</summary>
    public long Traffic => Interlocked.Read(ref _traffic);

    /// <summary>Guards everything; reentrant.</summary>
    internal Lock World => _world;

    internal string Address => _app.Urls.First().Replace("http://", "", StringComparison.Ordinal);

    /// <summary>Starts on a free port of the loopback address.</summary>
    /// <param name="time">The clock of limits, deadlines and heartbeats; the system's by default.</param>
    public static async Task<FakeDiscord> StartAsync(TimeProvider? time = null)
    {
        var discord = new FakeDiscord(time ?? TimeProvider.System);
        await discord._app.StartAsync();
        return discord;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.DisposeAsync();
    }

    internal void CountTraffic() => Interlocked.Increment(ref _traffic);

    private async Task ServeAsync(HttpContext context)
    {
        CountTraffic();
        if (context.WebSockets.IsWebSocketRequest)
        {
            await Gateway.ServeAsync(context);
            return;
        }

        Interlocked.Increment(ref _inFlight);
        try
        {
            await ServeRequestAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
            CountTraffic();
        }
    }

    private async Task ServeRequestAsync(HttpContext context)
    {
        var request = Route(await ReadAsync(context), out var route);
        _requests.Enqueue(request);
        var fault = Faults.Take(request);
        var handlesFirst = fault is null or Fault.Hold or Fault.Reset { HandlesFirst: true } or Fault.Answer { HandlesFirst: true };
        var response = handlesFirst ? Answer(request, route) : FakeResponse.NoContent;
        switch (fault)
        {
            case Fault.Reset:
                context.Abort();
                return;
            case Fault.Answer answer:
                response = answer.Response;
                break;
            case Fault.Hold hold:
                hold.Reach();
                await hold.Released.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
        }

        await WriteAsync(context, response);
    }

    private FakeRequest Route(FakeRequest request, out FakeRoute? route)
    {
        var segments = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var best = _routes
            .Where(each => each.Method == request.Method)
            .Select(each => (Route: each, Values: each.Match(segments)))
            .Where(each => each.Values is not null)
            .OrderByDescending(each => each.Route.Literals)
            .FirstOrDefault();
        route = best.Route;
        return route is null ? request : request with { Template = route.Template, Values = best.Values! };
    }

    private FakeResponse Answer(FakeRequest request, FakeRoute? route)
    {
        if (request.Headers.GetValueOrDefault("User-Agent")?.StartsWith("DiscordBot (", StringComparison.Ordinal) != true)
        {
            return FakeResponse.Error(403, 40333, "internal network error");
        }

        foreach (var violation in IsContractChecked ? _contract.Check(request, route is not null) : [])
        {
            _violations.Enqueue(violation);
        }

        if (route is null)
        {
            return FakeResponse.Error(404, 0, "404: Not Found");
        }

        if (!route.IsInteraction && request.Headers.GetValueOrDefault("Authorization") != $"Bot {Token}")
        {
            Limits.InvalidRequests++;
            return FakeResponse.Error(401, 0, "401: Unauthorized");
        }

        if (request.RawBody.Length > 0 && request.Body is null)
        {
            return FakeResponse.Error(400, 50109, "The request body contains invalid JSON.");
        }

        lock (_world)
        {
            var (refusal, headers) = Limits.Count(request, route.IsInteraction);
            var response = refusal ?? route.Handle(request);
            Limits.InvalidRequests += response.Status is 401 or 403 or 429 ? 1 : 0;
            return response with { Headers = response.Headers.Concat(headers).ToDictionary() };
        }
    }

    private async Task<FakeRequest> ReadAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var contentType = context.Request.ContentType ?? "";
        var form = contentType.StartsWith("multipart/form-data", StringComparison.Ordinal)
            ? await FakeForm.ReadAsync(contentType, bytes.ToArray(), context.RequestAborted)
            : null;
        var body = form?.Json ?? Encoding.UTF8.GetString(bytes.ToArray());
        var path = context.Request.Path.Value ?? "";
        return new FakeRequest(
            context.Request.Method,
            path.StartsWith(ApiPrefix, StringComparison.Ordinal) ? path[ApiPrefix.Length..] : path,
            context.Request.Query.ToDictionary(each => each.Key, each => each.Value.ToString()),
            context.Request.Headers.ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body,
            Time.GetUtcNow())
        {
            Body = Parse(body),
            Files = form?.Files ?? [],
        };
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpContext context, FakeResponse response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (response.Body.Length > 0)
        {
            context.Response.ContentType = response.ContentType;
            await context.Response.WriteAsync(response.Body);
        }
    }
}
