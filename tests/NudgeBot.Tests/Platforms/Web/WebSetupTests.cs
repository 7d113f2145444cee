using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Tests.Platforms.Web;

public sealed partial class WebSetupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/chat/web.js")]
    [InlineData("/chat/messages")]
    [InlineData("/chat/nothing")]
    public async Task EveryAnswerCarriesTheSecurityHeaders(string path)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        var headers = (await visitor.Http.GetAsync(path, Cancel)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task ThePageHoldsNoScriptAndNoAddressOfAnotherHost()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        var page = await visitor.Http.GetStringAsync("/", Cancel);

        Assert.DoesNotMatch(InlineScript(), page);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnchangedFileIsNotSentTwice()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        var first = await visitor.Http.GetAsync("/chat/web.js", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/chat/web.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.True(first.Headers.CacheControl?.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Http.SendAsync(again, Cancel)).StatusCode);
    }

    [Fact]
    public async Task SwitchedOffItServesNothingAndIsNoPlatform()
    {
        await using var room = await WebRoom.OpenAsync(settings: ("Web:Enabled", "false"));
        using var stranger = room.Stranger();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync("/", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync("/chat/messages", Cancel)).StatusCode);
        Assert.Empty(room.Services.GetServices<IChatPlatform>());
    }

    [GeneratedRegex("""<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();
}
