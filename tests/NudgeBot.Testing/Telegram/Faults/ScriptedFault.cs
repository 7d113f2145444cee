namespace NudgeBot.Testing.Telegram;

/// <summary>A fault that waits for its requests; counts them, releases what it holds.</summary>
public sealed class ScriptedFault
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ChangeSignal _changes;
    private readonly string? _method;
    private readonly long? _chat;
    private int _skip;
    private int _left;

    internal ScriptedFault(Fault fault, ChangeSignal changes, string? method, long? chat, int times, int skip)
    {
        Fault = fault;
        _changes = changes;
        _method = method;
        _chat = chat;
        _left = times;
        _skip = skip;
    }

    public Fault Fault { get; }

    /// <summary>How many requests it has struck.</summary>
    public int Hits { get; private set; }

    internal Task Released => _released.Task;

    /// <summary>Lets held requests go on, now and later.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Strikes no more and releases what it holds.</summary>
    public void Remove()
    {
        _left = 0;
        Release();
    }

    /// <summary>Returns when it has struck this many requests.</summary>
    public async Task WaitForHits(int count = 1, TimeSpan? timeout = null) =>
        await _changes.WaitForAsync(
            () => Hits >= count ? this : null,
            timeout ?? FakeTelegram.DefaultTimeout,
            () => $"{count} hits of {Fault.Effect} on {_method ?? "any method"}; there were {Hits}.");

    /// <summary>Call under the gate.</summary>
    internal bool Strikes(BotApiRequest request)
    {
        if (_left == 0
            || (_method is not null && !string.Equals(_method, request.Method, StringComparison.OrdinalIgnoreCase))
            || (_chat is not null && request.Long("chat_id") != _chat))
        {
            return false;
        }

        if (_skip > 0)
        {
            _skip--;
            return false;
        }

        _left -= _left == int.MaxValue ? 0 : 1;
        Hits++;
        _changes.Raise();
        return true;
    }
}
