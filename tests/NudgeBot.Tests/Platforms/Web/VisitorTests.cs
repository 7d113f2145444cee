using System.Net;
using Microsoft.AspNetCore.Http;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class VisitorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AStrangerGetsAKeyThatScriptsAndOtherSitesCannotUse()
    {
        await using var room = await WebRoom.OpenAsync();
        using var stranger = room.Stranger();

        var page = await stranger.Http.GetAsync("/", Cancel);

        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^nudgebot=[0-9a-f]{32}; max-age=31536000; path=/; samesite=strict; httponly$", cookie);
    }

    [Fact]
    public void OverHttpsTheCookieNeverTravelsInTheClear()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };

        Visitor.Welcome(context);

        Assert.Contains("; secure;", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoStrangersGetTwoKeys()
    {
        await using var room = await WebRoom.OpenAsync();
        using var one = await room.VisitAsync();
        using var other = await room.VisitAsync();

        Assert.NotEqual(one.Key, other.Key);
    }

    [Fact]
    public async Task TheKeyIsNotStoredAndWhatIsStoredOpensNothing()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        await visitor.WriteAsync("hello");
        using var thief = room.Stranger();

        var stored = Assert.Single(room.Mailbox.Places).Place;
        thief.Key = stored;
        var answer = await thief.Http.GetAsync("/chat/messages", Cancel);

        Assert.DoesNotContain(visitor.Key, stored, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task AVisitorWhoComesBackKeepsTheirKey()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        var key = visitor.Key;

        await visitor.Http.GetAsync("/", Cancel);

        Assert.Equal(key, visitor.Key);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("../../../../../../../etc/passwd0")]
    public async Task AKeyThatIsNoneOfOursIsReplaced(string forged)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = room.Stranger();
        visitor.Key = forged;

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/chat/messages", Cancel)).StatusCode);
        await visitor.Http.GetAsync("/", Cancel);

        Assert.NotEqual(forged, visitor.Key);
    }

    [Theory]
    [InlineData("GET", "/chat/messages")]
    [InlineData("GET", "/chat/stream")]
    [InlineData("GET", "/chat/attachments/1")]
    [InlineData("POST", "/chat/messages")]
    [InlineData("POST", "/chat/buttons")]
    public async Task WithoutAKeyThePageIsToldToReload(string method, string path)
    {
        await using var room = await WebRoom.OpenAsync();
        using var stranger = room.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Content = method == "POST" ? new StringContent("{}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) : null;

        var (status, sentence) = await PageClient.RefusalOf(await stranger.Http.SendAsync(request, Cancel));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(Sentences.NoKey, sentence);
        Assert.Empty(room.Conversation.Heard);
    }

    [Fact]
    public async Task TheKeyIsInNoAnswerAndNoLog()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        await visitor.WriteAsync("hello");
        room.Mailbox.OutOfReach = true;
        await visitor.WriteAsync("hello again");
        room.Mailbox.OutOfReach = false;

        var page = await visitor.Http.GetStringAsync("/", Cancel);
        var messages = await visitor.Http.GetStringAsync("/chat/messages", Cancel);

        Assert.NotEmpty(room.Log.Text);
        Assert.DoesNotContain(visitor.Key, page + messages + room.Log.Text, StringComparison.Ordinal);
    }
}
