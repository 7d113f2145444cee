using System.Net;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class StreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMessageArrivesWhileThePageListens()
    {
        // The clock stands still and the mailbox was looked into already, so only being woken can bring the second message.
        await using var room = await WebRoom.OpenAsync(time: new FakeTimeProvider());
        using var visitor = await room.VisitAsync();
        using var stream = await visitor.ListenAsync();
        await room.Platform.SendAsync(visitor.Chat, Some("The first"), Guid.NewGuid(), Cancel);
        await stream.NextMessagesAsync();

        await room.Platform.SendAsync(visitor.Chat, Some("A nudge"), Guid.NewGuid(), Cancel);

        Assert.Equal("A nudge", PageClient.TextOf(Assert.Single((await stream.NextMessagesAsync()).Messages).Content));
    }

    [Fact]
    public async Task AMessageThatAnotherProcessPutIsFoundByLooking()
    {
        var time = new FakeTimeProvider();
        await using var room = await WebRoom.OpenAsync(time: time);
        using var visitor = await room.VisitAsync();
        using var stream = await visitor.ListenAsync();

        await room.Mailbox.PutAsync(visitor.Chat, Guid.NewGuid(), WebRendering.ToJson(Some("From afar")), NodaConstants.UnixEpoch, Cancel);
        var arriving = stream.NextMessagesAsync();
        await AdvanceUntilAsync(time, arriving);

        Assert.Single((await arriving).Messages);
    }

    [Fact]
    public async Task ABrowserThatComesBackGoesOnFromWhatItSawLast()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        foreach (var words in new[] { "one", "two", "three" })
        {
            await room.Platform.SendAsync(visitor.Chat, Some(words), Guid.NewGuid(), Cancel);
        }

        using var stream = await visitor.ListenAsync(after: 0, lastEventId: 2);

        Assert.Equal("three", PageClient.TextOf(Assert.Single((await stream.NextMessagesAsync()).Messages).Content));
    }

    [Fact]
    public async Task AReplacedMessageComesAgainUnderItsNumber()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        await room.Platform.SendAsync(visitor.Chat, Some("before"), Guid.NewGuid(), Cancel);
        using var stream = await visitor.ListenAsync(after: 1);

        await room.Mailbox.ReplaceAsync(visitor.Chat, 1, WebRendering.ToJson(Some("after")), Cancel);

        var message = Assert.Single((await stream.NextMessagesAsync()).Messages);
        Assert.Equal((1, 2, "after"), (message.Number, message.Revision, PageClient.TextOf(message.Content)));
    }

    [Fact]
    public async Task AQuietStreamSaysThatItIsAlive()
    {
        var time = new FakeTimeProvider();
        await using var room = await WebRoom.OpenAsync(time: time);
        using var visitor = await room.VisitAsync();
        using var stream = await visitor.ListenAsync();
        await stream.NextAsync();

        var next = stream.NextAsync();
        await AdvanceUntilAsync(time, next);

        Assert.StartsWith(":", await next);
    }

    [Fact]
    public async Task WhenTheStoreIsOutOfReachTheStreamSaysSoAndRecovers()
    {
        var time = new FakeTimeProvider();
        await using var room = await WebRoom.OpenAsync(time: time);
        using var visitor = await room.VisitAsync();
        room.Mailbox.OutOfReach = true;
        using var stream = await visitor.ListenAsync();
        await stream.NextAsync();

        var trouble = await stream.NextAsync();
        room.Mailbox.OutOfReach = false;
        var recovered = stream.NextMessagesAsync();
        await AdvanceUntilAsync(time, recovered);

        Assert.Contains("event: trouble", trouble, StringComparison.Ordinal);
        Assert.Contains(Sentences.StreamOutOfReach, trouble, StringComparison.Ordinal);
        Assert.Empty((await recovered).Messages);
    }

    [Fact]
    public async Task WhenTheBotStopsTheStreamEndsInGoodOrder()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        using var stream = await visitor.ListenAsync();
        await stream.NextAsync();

        await room.StopAsync();

        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task OnePersonCannotHoldStreamsWithoutEnd()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        var streams = new List<EventReader>();
        for (var opened = 0; opened < OpenPages.MostOfOnePerson; opened++)
        {
            streams.Add(await visitor.ListenAsync());
        }

        var refusal = await PageClient.RefusalOf(await visitor.Http.GetAsync("/chat/stream", Cancel));

        Assert.Equal((HttpStatusCode.TooManyRequests, Sentences.TooManyPages), refusal);
        streams.ForEach(stream => stream.Dispose());
    }

    // The server begins its next wait at an instant that cannot be seen from here, so the clock moves until it has.
    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task arriving)
    {
        while (!arriving.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(arriving, Task.Delay(TimeSpan.FromMilliseconds(10), Cancel));
        }
    }

    private static Message Some(string words) => new(new Paragraph(words));
}
