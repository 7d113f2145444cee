using NudgeBot.Discord.RateLimits;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.RateLimits;

public sealed class RouteQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task ARefusedRequestReturnsToTheHead()
    {
        using var queue = new RouteQueue(_clock);
        await EnterAsync(queue);
        var second = EnterAsync(queue);

        queue.Block(TimeSpan.FromSeconds(1), RateLimitScope.Route);
        queue.Leave(null);
        var first = queue.EnterAsync(Patience, atHead: true, TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True((await first).IsGranted);
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task AsManyGoTogetherAsTheHeadersAllow()
    {
        using var queue = new RouteQueue(_clock);
        await EnterAsync(queue);
        var others = Enumerable.Range(0, 5).Select(_ => EnterAsync(queue)).ToList();

        queue.Leave(new RateLimitHeaders(4, 3, TimeSpan.FromSeconds(5)));

        await Task.WhenAll(others.Take(3));
        Assert.DoesNotContain(others.Skip(3), other => other.IsCompleted);
    }

    [Fact]
    public async Task AnAnswerThatCameLateDoesNotRaiseTheAllowance()
    {
        using var queue = new RouteQueue(_clock);
        await EnterAsync(queue);
        queue.Leave(new RateLimitHeaders(5, 4, TimeSpan.FromSeconds(5)));
        await EnterAsync(queue);
        await EnterAsync(queue);
        queue.Leave(new RateLimitHeaders(5, 2, TimeSpan.FromSeconds(5)));

        queue.Leave(new RateLimitHeaders(5, 3, TimeSpan.FromSeconds(5)));
        var next = Enumerable.Range(0, 4).Select(_ => EnterAsync(queue)).ToList();

        Assert.Equal(2, next.Count(each => each.IsCompleted));
    }

    [Fact]
    public async Task ACancelledWaitLeavesTheQueue()
    {
        using var queue = new RouteQueue(_clock);
        await EnterAsync(queue);
        using var giveUp = new CancellationTokenSource();
        var cancelled = queue.EnterAsync(Patience, atHead: false, giveUp.Token);
        var next = EnterAsync(queue);

        await giveUp.CancelAsync();
        queue.Leave(null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.True((await next).IsGranted);
    }

    [Fact]
    public void QueuesThatNobodyUsesAreDropped()
    {
        using var queues = new RouteQueues(_clock);
        for (var index = 0; index < 100; index++)
        {
            queues.Pin(new RouteKey(HttpMethod.Post, "/interactions", $"{index}")).Unpin();
        }

        _clock.Advance(TimeSpan.FromMinutes(3));
        queues.Pin(new RouteKey(HttpMethod.Get, "/users/@me", ""));

        Assert.Equal(1, queues.Count);
    }

    private static Task<Turn> EnterAsync(RouteQueue queue) => queue.EnterAsync(Patience, atHead: false, TestContext.Current.CancellationToken);
}
