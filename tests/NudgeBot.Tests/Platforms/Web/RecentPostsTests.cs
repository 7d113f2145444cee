using Microsoft.Extensions.Time.Testing;
using NudgeBot.Core.Chats;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class RecentPostsTests
{
    private static readonly ChatAddress Chat = new("web", "key");

    private readonly FakeTimeProvider _time = new();
    private readonly Guid _id = Guid.NewGuid();
    private int _done;

    [Fact]
    public async Task APostMadeAgainWhileItIsDealtWithSharesTheAnswer()
    {
        var posts = new RecentPosts(_time);
        var mayAnswer = new TaskCompletionSource();

        var first = posts.OnceAsync(Chat, _id, () => DoAsync(mayAnswer.Task));
        var second = posts.OnceAsync(Chat, _id, () => DoAsync(mayAnswer.Task));
        mayAnswer.SetResult();

        Assert.Equal(await first, await second);
        Assert.Equal(1, _done);
    }

    [Fact]
    public async Task AnotherPersonsPostWithTheSameIdIsAnotherPost()
    {
        var posts = new RecentPosts(_time);

        await posts.OnceAsync(Chat, _id, () => DoAsync(Task.CompletedTask));
        await posts.OnceAsync(Chat with { Place = "other" }, _id, () => DoAsync(Task.CompletedTask));

        Assert.Equal(2, _done);
    }

    [Fact]
    public async Task APostThatFailedCanBeTriedAgain()
    {
        var posts = new RecentPosts(_time);

        await Assert.ThrowsAsync<IOException>(() => posts.OnceAsync(Chat, _id, () => throw new IOException()));
        await posts.OnceAsync(Chat, _id, () => DoAsync(Task.CompletedTask));

        Assert.Equal(1, _done);
    }

    [Fact]
    public async Task AfterTenMinutesItIsForgotten()
    {
        var posts = new RecentPosts(_time);
        await posts.OnceAsync(Chat, _id, () => DoAsync(Task.CompletedTask));

        _time.Advance(RecentPosts.RememberedFor + TimeSpan.FromSeconds(1));
        await posts.OnceAsync(Chat, _id, () => DoAsync(Task.CompletedTask));

        Assert.Equal(2, _done);
    }

    private async Task<WebAnswer> DoAsync(Task before)
    {
        Interlocked.Increment(ref _done);
        await before;
        return new WebAnswer(_done, null, false);
    }
}
