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
    public int Literals { get; } = template.Split('/', StringSplitOptions.RemoveEmptyEntries).Count(segment => segment[0] != '{');

    public FakeResponse Handle(FakeRequest request) => handle(request);

    public IReadOnlyDictionary<string, string>? Match(string[] segments)
    {
        if (segments.Length != _segments.Length || _segments.Where((own, index) => own[0] != '{' && own != segments[index]).Any())
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
        }

        return values;
    }
}
