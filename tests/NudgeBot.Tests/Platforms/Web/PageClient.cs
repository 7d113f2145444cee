using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>A browser as the endpoints see it: cookies and requests, no drawing.</summary>
internal sealed class PageClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly Uri _address;

    public PageClient(Uri address)
    {
        _address = address;
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>The key in its cookie.</summary>
    public string Key
    {
        get => _cookies.GetCookies(_address)[Visitor.Cookie]?.Value ?? "";
        set => _cookies.Add(_address, new Cookie(Visitor.Cookie, value));
    }

    /// <summary>The chat that it shows.</summary>
    public ChatAddress Chat => new("web", PageKey.PlaceOf(Key));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> WriteAsync(string text, Guid? id = null, string? zone = null, string? language = null) =>
        Http.PostAsJsonAsync("/chat/messages", new { text, id, zone, language }, Cancel);

    public Task<HttpResponseMessage> PressAsync(long message, string payload) =>
        Http.PostAsJsonAsync("/chat/buttons", new { message, payload }, Cancel);

    public Task<HttpResponseMessage> PostRawAsync(string body, string type = "application/json", params (string, string)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request, Cancel);
    }

    /// <summary>The words of the messages it would show.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(long after = 0) =>
        [.. (await MessagesAsync(after)).Messages.Select(message => TextOf(message.Content))];

    public async Task<PageMessages> MessagesAsync(long after = 0) =>
        (await Http.GetFromJsonAsync($"/chat/messages?after={after}", WebJson.Shared.PageMessages, Cancel))!;

    /// <summary>Opens the stream of its messages.</summary>
    public async Task<EventReader> ListenAsync(long after = 0, long? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/chat/stream?after={after}");
        if (lastEventId is { } id)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", $"{id}");
        }

        var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        response.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventReader(await response.Content.ReadAsStreamAsync(Cancel));
    }

    public static async Task<WebAnswer> AnswerOf(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(WebJson.Shared.WebAnswer, Cancel))!;
    }

    /// <summary>The status and the sentence of a refusal.</summary>
    public static async Task<(HttpStatusCode Status, string Sentence)> RefusalOf(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(Cancel), WebJson.Shared.WebProblem);
        return (response.StatusCode, problem!.Error);
    }

    public static string TextOf(WebMessage message) => string.Concat(
        message.Blocks.SelectMany(block => block.Spans ?? block.Items!.SelectMany(item => item)).Select(span => span.Text));

    public void Dispose() => Http.Dispose();
}
