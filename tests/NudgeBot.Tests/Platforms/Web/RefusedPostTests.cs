using System.Net;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class RefusedPostTests
{
    private const string Hello = """{"text":"hello"}""";

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task AnotherSiteCannotPost(string header, string value)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        var refusal = await PageClient.RefusalOf(await visitor.PostRawAsync(Hello, headers: (header, value)));

        Assert.Equal((HttpStatusCode.Forbidden, Sentences.NotFromThePage), refusal);
        Assert.Empty(room.Conversation.Heard);
    }

    [Fact]
    public async Task ThePageItselfCanPost()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        var byOrigin = await visitor.PostRawAsync(Hello, headers: ("Origin", room.Address.GetLeftPart(UriPartial.Authority)));
        var behindAProxy = await visitor.PostRawAsync(
            Hello, headers: [("Origin", "https://nudges.example"), ("Sec-Fetch-Site", "same-origin")]);

        Assert.Equal(HttpStatusCode.OK, byOrigin.StatusCode);
        Assert.Equal(HttpStatusCode.OK, behindAProxy.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task OnlyJsonIsTakenForAFormCanBePostedFromAnywhere(string type)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        var refusal = await PageClient.RefusalOf(await visitor.PostRawAsync(Hello, type));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, Sentences.NotJson), refusal);
    }

    [Fact]
    public async Task AFloodIsHeldBackWithASentenceAndNobodyElseNotices()
    {
        await using var room = await WebRoom.OpenAsync();
        using var flood = await room.VisitAsync();
        using var other = await room.VisitAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => flood.WriteAsync("hello")));

        var held = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal((HttpStatusCode.TooManyRequests, Sentences.TooFast), await PageClient.RefusalOf(held));
        Assert.NotNull(held.Headers.RetryAfter);
        Assert.True(answers.Count(answer => answer.IsSuccessStatusCode) >= 20);
        Assert.Equal(HttpStatusCode.OK, (await other.WriteAsync("hello")).StatusCode);
    }

    [Fact]
    public async Task WhenTheStoreIsOutOfReachThePageIsToldAndTheSamePostSucceedsLater()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        var id = Guid.NewGuid();
        room.Mailbox.OutOfReach = true;

        var refusal = await PageClient.RefusalOf(await visitor.WriteAsync("my secret question", id));
        room.Mailbox.OutOfReach = false;
        var later = await visitor.WriteAsync("my secret question", id);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Sentences.OutOfReach), refusal);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Single(await visitor.ReadAsync());
        Assert.DoesNotContain("secret", room.Log.Text, StringComparison.Ordinal);
    }
}
