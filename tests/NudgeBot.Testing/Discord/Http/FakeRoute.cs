namespace NudgeBot.Testing.Discord;

/// <summary>A route of the fake Discord, by the official specification's template.</summary>
internal sealed class FakeRoute(string method, string template, Func<FakeRequest, FakeResponse> handle)
{
    private readonly string[] _segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string Method { get; } = method;

    public string Template { get; } = template;

    /// <summary>Whether it is called with an interaction's token instead of the bot's.</summary>
    public bool IsInteraction { get; } = template.StartsWith("/webhooks/", StringComparison.Ordinal)
        || template.StartsWith("/interactions/", StringComparison.Ordinal);

    /// <summary>How many segments are literal; the more, the better the match.</summary>
    public int Literals => _segments.Count(segment => segment[0] != '{');

    public FakeResponse Handle(FakeRequest request) => handle(request);

    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        for (var index = 0; index < segments.Length; index++)
        {
            if (_segments[index][0] == '{')
            {
                values[_segments[index][1..^1]] = Uri.UnescapeDataString(segments[index]);
            }
            else if (_segments[index] != segments[index])
            {
                return null;
            }
        }

        return values;
    }
}
