using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Sqlite;

/// <summary>A write that waits for its turn, and whoever waits for what comes of it.</summary>
internal abstract class WaitingWrite(CancellationToken cancellationToken)
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Withdrawn = 2;

    private int _state = Waiting;

    /// <summary>Whoever waits may give up until it has begun.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether it is committed, or failed.</summary>
    public abstract bool IsSettled { get; }

    /// <summary>Begins it; false when it was withdrawn.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;

    /// <summary>Withdraws it; false when it has begun, and its result is to be awaited.</summary>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting;

    /// <summary>Runs it within a transaction.</summary>
    public abstract Task RunAsync(SqlSession session);

    /// <summary>What it wrote is committed.</summary>
    public abstract void Commit();

    /// <summary>What it wrote is undone.</summary>
    public abstract void Fail(Exception error);
}

/// <summary>A write with a result.</summary>
internal sealed class WaitingWrite<T>(Func<SqlSession, Task<T>> write, CancellationToken cancellationToken) : WaitingWrite(cancellationToken)
{
    private readonly TaskCompletionSource<T> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <inheritdoc/>
    public override bool IsSettled => _settled.Task.IsCompleted;

    /// <summary>The result, once it is committed.</summary>
    public Task<T> Result => _settled.Task;

    /// <inheritdoc/>
    public override async Task RunAsync(SqlSession session) => _result = await write(session);

    /// <inheritdoc/>
    public override void Commit() => _settled.SetResult(_result!);

    /// <inheritdoc/>
    public override void Fail(Exception error) => _settled.SetException(error);
}
