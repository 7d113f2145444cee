using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class FakeTelegramWebhooksTests : FakeTelegramTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly Listener _listener = new();

    protected override void Configure(FakeTelegramOptions options)
    {
        options.Time = _time;
        options.WebhookHandler = _listener;
    }

    private Task<JsonNode> SetWebhook(int connections = 40) =>
        Result("setWebhook", new { url = "https://bot.example.org/hook", secret_token = "s3cret", max_connections = connections });

    [Fact]
    public async Task UpdatesArriveWithTheSecretAndAreConfirmedByTheAnswer()
    {
        await SetWebhook();

        await Telegram.Says(Telegram.AddUser("Asha"), "hello");
        await Telegram.WaitForUpdatesTaken();

        var (text, secret) = Assert.Single(_listener.Received);
        Assert.Equal(("hello", "s3cret"), (text, secret));
    }

    [Fact]
    public async Task WhatWaitedBeforeIsDeliveredToo()
    {
        await Telegram.Says(Telegram.AddUser("Asha"), "early");

        await SetWebhook();
        await Telegram.WaitForUpdatesTaken();

        Assert.Single(_listener.Received);
    }

    [Fact]
    public async Task AFailedUpdateComesAgainAndHoldsUpItsOwnChatOnly()
    {
        var (asha, ben) = (Telegram.AddUser("Asha"), Telegram.AddUser("Ben"));
        _listener.Refuse("one");
        await SetWebhook();

        await Telegram.Says(asha, "one");
        await _listener.WaitFor(1);
        await Telegram.Says(asha, "two");
        await Telegram.Says(ben, "three");
        await _listener.WaitFor(2);
        Assert.Equal(["one", "three"], _listener.Received.Select(received => received.Text));

        _listener.Accept();
        var taken = Telegram.WaitForUpdatesTaken();
        while (!taken.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await taken;
        var asInOrder = _listener.Received.Select(received => received.Text).Where(text => text != "three").Distinct();
        Assert.Equal(["one", "two"], asInOrder);
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", (string?)(await Result("getWebhookInfo"))["last_error_message"]);
    }

    [Fact]
    public async Task WhileAWebhookIsSetNobodyPolls()
    {
        var poll = Refusal("getUpdates", new { timeout = 50 });
        await Telegram.WaitForPoll();

        await SetWebhook();

        Assert.Equal("409 Conflict: terminated by setWebhook request", await poll);
        Assert.Equal(
            "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            await Refusal("getUpdates"));
        await Result("deleteWebhook");
        await Result("getUpdates");
    }

    [Fact]
    public async Task PendingUpdatesAreDroppedOnRequest()
    {
        await Telegram.Says(Telegram.AddUser("Asha"), "stale");

        var answer = await Call("deleteWebhook", new { drop_pending_updates = true });

        Assert.Equal("Webhook is already deleted", (string?)answer["description"]);
        Assert.Equal(0, Telegram.PendingUpdates);
    }

    [Theory]
    [InlineData("http://bot.example.org/hook", "", "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("https://bot.example.org:5000/hook", "", "400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("https://bot.example.org/hook", "not allowed!", "400 Bad Request: secret token contains unallowed characters")]
    public async Task AnUnusableWebhookIsRefused(string url, string secret, string refusal) =>
        Assert.Equal(refusal, await Refusal("setWebhook", new { url, secret_token = secret }));

    [Fact]
    public async Task TheWebhookChangesOnceASecond()
    {
        await SetWebhook();

        Assert.Equal("429 Too Many Requests: retry after 1", await Refusal("setWebhook", new { url = "https://bot.example.org/other" }));
    }

    private sealed class Listener : HttpMessageHandler
    {
        private readonly SemaphoreSlim _arrived = new(0);
        private string? _refused;

        public ConcurrentQueue<(string Text, string Secret)> Received { get; } = new();

        public void Refuse(string text) => _refused = text;

        public void Accept() => _refused = null;

        public async Task WaitFor(int count)
        {
            while (Received.Count < count)
            {
                Assert.True(await _arrived.WaitAsync(FakeTelegram.DefaultTimeout, Cancellation));
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var update = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            var text = (string)update["message"]!["text"]!;
            Received.Enqueue((text, request.Headers.GetValues("X-Telegram-Bot-Api-Secret-Token").Single()));
            _arrived.Release();
            return new HttpResponseMessage(text == _refused ? HttpStatusCode.InternalServerError : HttpStatusCode.OK);
        }
    }
}
