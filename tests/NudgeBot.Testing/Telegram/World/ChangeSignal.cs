namespace NudgeBot.Testing.Telegram;

/// <summary>Wakes everyone who waits for the fake's state to change.</summary>
internal sealed class ChangeSignal(Lock gate)
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Call under the gate.</summary>
    public void Raise()
    {
        var raised = _next;
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        raised.TrySetResult();
    }

    /// <summary>The first value that is not null, read under the gate now or after a change.</summary>
    public async Task<TValue> WaitForAsync<TValue>(Func<TValue?> read, TimeSpan timeout, Func<string> describe)
        where TValue : class
    {
        using var limit = new CancellationTokenSource(timeout);
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (read() is { } value)
                {
                    return value;
                }

                change = _next.Task;
            }

            try
            {
                await change.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(Under(describe, timeout));
            }
        }
    }

    private string Under(Func<string> describe, TimeSpan timeout)
    {
        lock (gate)
        {
            return $"Waited {timeout.TotalSeconds:0.##} s for {describe()}";
        }
    }
}
