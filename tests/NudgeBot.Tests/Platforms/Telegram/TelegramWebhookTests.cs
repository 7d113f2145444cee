using System.Net;
using System.Text;
using NudgeBot.Testing.Telegram;
using Telegram.Bot;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Updates that Telegram posts.</summary>
public sealed class TelegramWebhookTests : IAsyncLifetime
{
    private const string Secret = "a-secret_of-the-operator";
    private readonly Doors _doors = new();
    private TelegramTestsWorld _world = null!;
    private FakeUser _asha = null!;

    private FakeTelegram Telegram => _world.Telegram;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await TelegramTestsWorld.StartAsync(options =>
        {
            options.WebhookHandler = _doors;
            options.WebhookRetryDelay = TimeSpan.FromMilliseconds(10);
        });
        _world.Settings["Telegram:WebhookUrl"] = "https://127.0.0.1:8443";
        _world.Settings["Telegram:WebhookSecret"] = Secret;
        _world.Settings["Telegram:WebhookConnections"] = "7";
        _world.Conversation.Echoes();
        _asha = Telegram.AddUser("Asha");
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        _doors.Dispose();
    }

    [Fact]
    public async Task WhatIsPostedIsAnswered()
    {
        var node = await NodeAsync();
        node.Receive();

        await Telegram.Says(_asha, "hello");

        Assert.Equal("hello", (await Telegram.NextMessageTo(_asha)).Text);
        await Telegram.WaitForUpdatesTaken();
        Assert.Empty(Telegram.RequestsOf("getUpdates"));
    }

    [Fact]
    public async Task TheWebhookIsSetWithItsSecretItsKindsOfUpdatesAndItsConnections()
    {
        (await NodeAsync()).Receive();

        var asked = (await Telegram.WaitForRequests("setWebhook"))[0].Arguments.ToJsonString();

        Assert.Contains("https://127.0.0.1:8443/telegram/updates", asked, StringComparison.Ordinal);
        Assert.Contains(Secret, asked, StringComparison.Ordinal);
        Assert.Contains("\"max_connections\":7", asked, StringComparison.Ordinal);
        Assert.Contains("\"inline_query\"", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASecretOneIsMadeThatEveryNodeKnows()
    {
        _world.Settings.Remove("Telegram:WebhookSecret");
        _world.Process().Receive();
        await Telegram.WaitForRequests("setWebhook");

        await NodeAsync();
        await Telegram.Says(_asha, "hello");

        Assert.Equal("hello", (await Telegram.NextMessageTo(_asha)).Text);
        Assert.DoesNotContain(_world.Settings["Telegram:Token"]!, Telegram.RequestsOf("setWebhook")[0].Arguments.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret_of-the-operatoR")]
    public async Task WhoDoesNotKnowTheSecretIsTurnedAway(string? secret)
    {
        await NodeAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("""{"update_id":1}""", secret)).StatusCode);
        Assert.Equal(0, _world.Inbox.StoredCount);
    }

    [Fact]
    public async Task APostThatIsTooLargeIsNotRead()
    {
        await NodeAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(new string(' ', 1024 * 1024 + 1))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"update_id":"1"}""")]
    public async Task APostThatIsNoUpdateIsRefused(string body)
    {
        await NodeAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);
        Assert.Equal(0, _world.Inbox.StoredCount);
    }

    [Fact]
    public async Task AnUpdatePostedTwiceIsHandledOnce()
    {
        (await NodeAsync()).Receive();
        var update = $$$"""{"update_id":5,"message":{"message_id":1,"date":1,"chat":{"id":{{{_asha.Id}}},"type":"private"},"from":{"id":{{{_asha.Id}}},"is_bot":false,"first_name":"A"},"text":"once"}}""";

        await PostAsync(update);
        await _world.Inbox.WaitForHandled(1);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(update)).StatusCode);
        await PostAsync(update.Replace("once", "next", StringComparison.Ordinal).Replace(":5,", ":6,", StringComparison.Ordinal));
        await _world.Inbox.WaitForHandled(2);

        Assert.Equal(["once", "next"], _world.Conversation.Heard.Select(heard => heard.Content.Words));
    }

    [Fact]
    public async Task ANodeThatDoesNotOwnTheTokenTakesPostsForTheOneThatDoes()
    {
        await NodeAsync();
        _world.Process().Receive();
        await Telegram.WaitForRequests("setWebhook");

        await Telegram.Says(_asha, "hello");

        Assert.Equal("hello", (await Telegram.NextMessageTo(_asha)).Text);
    }

    [Fact]
    public async Task WhatTheStoreDoesNotTakeIsDeliveredAgain()
    {
        await NodeAsync();
        _world.Inbox.FailsNext = 1;
        var refused = await PostAsync("""{"update_id":9,"message":{}}""");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("""{"update_id":9,"message":{}}""")).StatusCode);
        Assert.Equal(1, _world.Inbox.StoredCount);
    }

    [Fact]
    public async Task WithoutTheSettingThereIsNoEndpoint()
    {
        _world.Settings["Telegram:WebhookUrl"] = null;
        await NodeAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("""{"update_id":1}""")).StatusCode);
    }

    private async Task<TelegramTestsWorld.Run> NodeAsync()
    {
        var node = await _world.ProcessWithEndpointAsync();
        _doors.Behind = node.Address;
        return node;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? secret = Secret)
    {
        using var http = new HttpMessageInvoker(_doors, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://127.0.0.1:8443/telegram/updates")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return await http.SendAsync(request, Cancellation);
    }

    /// <summary>Leads posts to the node that stands at the address, and nowhere before there is one.</summary>
    private sealed class Doors() : DelegatingHandler(new SocketsHttpHandler())
    {
        public Uri? Behind { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(Behind ?? throw new HttpRequestException("Nobody is there."), request.RequestUri!.AbsolutePath);
            // The node that is stopped first need not wait for it.
            request.Headers.ConnectionClose = true;
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>A webhook that somebody takes away.</summary>
public sealed class TelegramWebhookTakenAwayTests
{
    [Fact]
    public async Task AWebhookThatSomebodyRemovedIsSetAgainAndSaid()
    {
        await using var world = await TelegramTestsWorld.StartAsync(time: new TelegramTestsHurriedTime());
        world.Settings["Telegram:WebhookUrl"] = "https://127.0.0.1:8443";
        world.Receives();
        await world.Telegram.WaitForRequests("setWebhook");
        var other = new TelegramBotClient(new TelegramBotClientOptions(world.Telegram.Token, world.Telegram.BaseUrl));

        await other.DeleteWebhook(cancellationToken: TestContext.Current.CancellationToken);

        await world.Telegram.WaitForRequests("setWebhook", 2);
        while (!world.Log.Lines.Any(line => line.Contains("Somebody removed this Telegram bot's webhook", StringComparison.Ordinal)))
        {
            await world.Telegram.WaitForRequests("getWebhookInfo", world.Telegram.RequestsOf("getWebhookInfo").Count + 1);
        }
    }
}
