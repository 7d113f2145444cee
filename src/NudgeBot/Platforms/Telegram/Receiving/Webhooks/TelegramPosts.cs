namespace NudgeBot.Platforms.Telegram.Receiving.Webhooks;

/// <summary>Tells this node's receiver that a post has brought an update to the store. Safe to use from any thread.</summary>
internal sealed class TelegramPosts
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next post. Take it before looking into the store, so that none comes between unseen.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>A post was stored.</summary>
    public void Arrived() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
