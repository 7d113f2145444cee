using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>A fake without limits, called by plain HTTP; at the end it must have kept to the documentation itself.</summary>
public abstract class FakeTelegramTest : IAsyncLifetime
{
    private readonly HttpClient _http = new();

    protected FakeTelegram Telegram { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Telegram = await FakeTelegram.StartAsync(options =>
    {
        options.Limits.SwitchOff();
        options.ChecksAnswers = true;
        Configure(options);
    });

    public async ValueTask DisposeAsync()
    {
        await Telegram.DisposeAsync();
        _http.Dispose();
        Assert.Empty(Telegram.AnswerViolations);
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(FakeTelegramOptions options)
    {
    }

    protected string Url(string method, string? token = null) => $"{Telegram.BaseUrl}/bot{token ?? Telegram.Token}/{method}";

    /// <summary>The whole answer, of whatever status.</summary>
    protected async Task<JsonObject> Call(string method, object? arguments = null, string? token = null, CancellationToken? cancellation = null)
    {
        using var response = await _http.PostAsJsonAsync(Url(method, token), arguments ?? new { }, cancellation ?? Cancellation);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!;
        Assert.Equal((int)response.StatusCode, (int?)body["error_code"] ?? 200);
        return body;
    }

    protected async Task<JsonNode> Result(string method, object? arguments = null)
    {
        var answer = await Call(method, arguments);
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>"400 Bad Request: ..." of a call that must fail.</summary>
    protected async Task<string> Refusal(string method, object? arguments = null, string? token = null)
    {
        var answer = await Call(method, arguments, token);
        Assert.False((bool)answer["ok"]!, answer.ToJsonString());
        return $"{answer["error_code"]} {answer["description"]}";
    }

    protected Task<HttpResponseMessage> Send(HttpRequestMessage request) => _http.SendAsync(request, Cancellation);
}
