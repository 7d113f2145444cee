using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Interactions;

public sealed class HttpEndpointTests
{
    private readonly Key _discordsKey = Key.Create(SignatureAlgorithm.Ed25519);

    private string PublicKey => Convert.ToHexString(_discordsKey.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    [Fact]
    public void ASignatureOverTimestampAndBodyIsDiscords()
    {
        var body = Encoding.UTF8.GetBytes("{\"type\":1}");

        Assert.True(InteractionSignature.Verify(PublicKey, Sign("1769846400", body), "1769846400", body));
    }

    [Theory]
    [InlineData("1769846401", "{\"type\":1}")]
    [InlineData("1769846400", "{\"type\":2}")]
    [InlineData(null, "{\"type\":1}")]
    public void ASignatureOverAnythingElseIsNot(string? timestamp, string body) =>
        Assert.False(InteractionSignature.Verify(
            PublicKey, Sign("1769846400", Encoding.UTF8.GetBytes("{\"type\":1}")), timestamp, Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("00")]
    public void AMalformedSignatureIsNot(string? signature) =>
        Assert.False(InteractionSignature.Verify(PublicKey, signature, "1769846400", []));

    [Theory]
    [InlineData("")]
    [InlineData("not hex")]
    public void AMalformedPublicKeyIsAFaultOfTheConfiguration(string key) =>
        Assert.Throws<ArgumentException>(() => InteractionSignature.Verify(key, new string('0', 128), "1", []));

    [Fact]
    public void APingIsAnsweredWithAPong()
    {
        var ping = Encoding.UTF8.GetBytes("{\"id\":\"1\",\"application_id\":\"2\",\"type\":1,\"token\":\"t\",\"version\":1}");

        var request = new InteractionEndpoint(PublicKey).Receive(Sign("1", ping), "1", ping);

        Assert.Equal("{\"type\":1}", Encoding.UTF8.GetString(Assert.IsType<InteractionRequest.Ping>(request).Answer));
    }

    [Fact]
    public void ABadSignatureIsRefusedBeforeTheBodyIsRead() =>
        Assert.IsType<InteractionRequest.BadSignature>(new InteractionEndpoint(PublicKey).Receive(new string('0', 128), "1", "{"u8));

    [Fact]
    public void ASignedBodyThatIsNoInteractionIsUnreadable() =>
        Assert.IsType<InteractionRequest.Unreadable>(new InteractionEndpoint(PublicKey).Receive(Sign("1", "[]"u8.ToArray()), "1", "[]"u8));

    [Fact]
    public async Task ACommandPostedToTheEndpointIsAnsweredInTheSameExchange()
    {
        await using var scene = await Scene.StartAsync();
        var endpoint = new InteractionEndpoint(PublicKey);
        await using var app = await ServeAsync(endpoint);
        scene.Discord.InteractionsEndpointUrl = app.Urls.First();
        scene.Discord.Sign = signed => Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_discordsKey, signed));

        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");

        Assert.Equal("You called nudge", (await use.MessageAsync()).Content);
    }

    private static async Task<WebApplication> ServeAsync(InteractionEndpoint endpoint)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var request = endpoint.Receive(
                context.Request.Headers["X-Signature-Ed25519"], context.Request.Headers["X-Signature-Timestamp"], body.ToArray());
            var command = (CommandInteraction)((InteractionRequest.Received)request).Interaction;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(
                new MessageResponse(new InteractionMessage { Content = $"You called {command.Call.Name}" }).ToJson());
        });
        await app.StartAsync();
        return app;
    }

    private string Sign(string timestamp, byte[] body) => Convert.ToHexStringLower(
        SignatureAlgorithm.Ed25519.Sign(_discordsKey, [.. Encoding.UTF8.GetBytes(timestamp), .. body]));
}
