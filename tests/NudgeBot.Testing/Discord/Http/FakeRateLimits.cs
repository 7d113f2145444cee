using System.Globalization;

namespace NudgeBot.Testing.Discord;

/// <summary>The fake Discord's limits: over all routes, and per route and channel, guild or webhook. They can be changed.</summary>
public sealed class FakeRateLimits(TimeProvider time)
{
    private const string CreateMessage = "POST /channels/{channel_id}/messages";

    private static readonly string[] MajorParameters = ["channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token"];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Requests, TimeSpan Per)> _routes = new() { [CreateMessage] = (5, TimeSpan.FromSeconds(5)) };
    private readonly Dictionary<string, Window> _windows = [];
    private readonly Queue<DateTimeOffset> _global = new();

    /// <summary>Requests over all routes but interactions. Default 50 in 1 s.</summary>
    public (int Requests, TimeSpan Per) Global { get; set; } = (50, TimeSpan.FromSeconds(1));

    /// <summary>Requests of routes that have no limit of their own here. Default 50 in 1 s.</summary>
    public (int Requests, TimeSpan Per) Others { get; set; } = (50, TimeSpan.FromSeconds(1));

    /// <summary>How many requests were refused.</summary>
    public int Refusals { get; private set; }

    /// <summary>Requests that Discord would count towards a ban: 401, 403 and 429 that are not shared.</summary>
    public int InvalidRequests { get; internal set; }

    /// <summary>Gives a route a limit, per channel, guild or webhook. Default for messages 5 in 5 s.</summary>
    public void Set(string method, string template, int requests, TimeSpan per)
    {
        lock (_lock)
        {
            _routes[$"{method} {template}"] = (requests, per);
        }
    }

    /// <summary>The headers of the request's route, and a refusal when it is over a limit.</summary>
    internal (FakeResponse? Refusal, Dictionary<string, string> Headers) Count(FakeRequest request, bool isInteraction)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (!isInteraction && CountGlobal(now) is { } wait)
            {
                Refusals++;
                return (FakeResponse.RateLimited(wait, "global"), []);
            }

            var window = WindowOf(request, now);
            var left = window.Ends - now;
            var isOver = window.Used >= window.Limit;
            window.Used += isOver ? 0 : 1;
            var headers = new Dictionary<string, string>
            {
                ["X-RateLimit-Limit"] = window.Limit.ToString(CultureInfo.InvariantCulture),
                ["X-RateLimit-Remaining"] = (window.Limit - window.Used).ToString(CultureInfo.InvariantCulture),
                ["X-RateLimit-Reset-After"] = left.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture),
                ["X-RateLimit-Reset"] = (window.Ends.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture),
                ["X-RateLimit-Bucket"] = "80c17d2f203122d936070c88c8d10f33",
            };
            Refusals += isOver ? 1 : 0;
            return (isOver ? FakeResponse.RateLimited(left, "user") : null, headers);
        }
    }

    private TimeSpan? CountGlobal(DateTimeOffset now)
    {
        while (_global.TryPeek(out var oldest) && now - oldest >= Global.Per)
        {
            _global.Dequeue();
        }

        if (_global.Count >= Global.Requests)
        {
            return Global.Per - (now - _global.Peek());
        }

        _global.Enqueue(now);
        return null;
    }

    private Window WindowOf(FakeRequest request, DateTimeOffset now)
    {
        var route = $"{request.Method} {request.Template}";
        var major = MajorParameters.Select(name => request.Values.GetValueOrDefault(name));
        var key = $"{route} {string.Join('/', major)}";
        if (!_windows.TryGetValue(key, out var window) || now >= window.Ends)
        {
            var (requests, per) = _routes.GetValueOrDefault(route, Others);
            _windows[key] = window = new Window(requests, now + per);
        }

        return window;
    }

    private sealed record Window(int Limit, DateTimeOffset Ends)
    {
        public int Used { get; set; }
    }
}
