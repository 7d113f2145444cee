using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class WebPlatformTests
{
    private static readonly ChatAddress Chat = new("web", "0123456789abcdef0123456789abcdef");

    private static readonly Message Nudge = new(new Paragraph("a private thought"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASecondTryUnderTheSameKeyArrivesOnce()
    {
        await using var room = await WebRoom.OpenAsync();
        var key = Guid.NewGuid();

        var first = await room.Platform.SendAsync(Chat, Nudge, key, Cancel);
        var second = await room.Platform.SendAsync(Chat, Nudge, key, Cancel);

        Assert.Equal(new SendOutcome.Sent("1"), first);
        Assert.Equal(first, second);
        Assert.Single(await room.Mailbox.SinceAsync(Chat, 0, 10, Cancel));
    }

    [Fact]
    public async Task AStoreOutOfReachMeansTryAgainAndNoTextIsLogged()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Mailbox.OutOfReach = true;

        var outcome = await room.Platform.SendAsync(Chat, Nudge, Guid.NewGuid(), Cancel);

        Assert.Equal(new SendOutcome.TryAgain(null, LimitScope.Send), outcome);
        Assert.Contains("IOException", room.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", room.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Chat.Place, room.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsIdempotentAndHasNoLimits()
    {
        await using var room = await WebRoom.OpenAsync();

        Assert.Equal("web", room.Platform.Name);
        Assert.True(room.Platform.Idempotent);
        Assert.Equal(PacingLimits.None, room.Platform.Limits);
    }
}
