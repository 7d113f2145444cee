using System.Net;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class AttachmentTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 0, 255];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APictureIsServedToItsOwner()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        await SendAsync(room, visitor, "week.png", "image/png");

        var response = await visitor.Http.GetAsync("/chat/attachments/1", Cancel);

        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Bytes, await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.True(response.Headers.CacheControl?.Private);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    public async Task EveryOtherFileIsADownloadThatNoBrowserRuns(string type)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        await SendAsync(room, visitor, "ваши данные.json", type);

        var headers = (await visitor.Http.GetAsync("/chat/attachments/1", Cancel)).Content.Headers;

        Assert.Equal("application/octet-stream", headers.ContentType?.MediaType);
        Assert.Equal("attachment", headers.ContentDisposition?.DispositionType);
        Assert.Equal("ваши данные.json", headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task NobodyElseGetsIt()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        using var other = await room.VisitAsync();
        await SendAsync(room, visitor, "week.png", "image/png");

        var refusal = await PageClient.RefusalOf(await other.Http.GetAsync("/chat/attachments/1", Cancel));

        Assert.Equal((HttpStatusCode.NotFound, Sentences.NoAttachment), refusal);
    }

    [Fact]
    public async Task ThePageIsToldOfItWithoutItsBytes()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        await SendAsync(room, visitor, "week.png", "image/png");

        var message = Assert.Single((await visitor.MessagesAsync()).Messages);

        Assert.Equal(new WebAttachment("week.png", "image/png", "Three of five days tried", null), message.Content.Attachment);
    }

    private static Task SendAsync(WebRoom room, PageClient visitor, string name, string type)
    {
        var message = new Message(new Paragraph("Your week"))
        {
            Attachment = new Attachment(name, type, Bytes, "Three of five days tried"),
        };
        return room.Platform.SendAsync(visitor.Chat, message, Guid.NewGuid(), Cancel);
    }
}
