namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>A list that can be waited for.</summary>
internal sealed class TelegramTestsSignal<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly List<T> _all = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all];
            }
        }
    }

    public void Add(T item)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _all.Add(item);
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    /// <summary>Returns everything when there are so many.</summary>
    public Task<IReadOnlyList<T>> WaitForAsync(int count) => WaitForAsync(all => all.Count >= count);

    /// <summary>Returns everything when it fits.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync(Func<IReadOnlyList<T>, bool> fits)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (fits(_all))
                {
                    return [.. _all];
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Waited in vain; there are {All.Count}: {string.Join("; ", All)}");
            }
        }
    }
}
