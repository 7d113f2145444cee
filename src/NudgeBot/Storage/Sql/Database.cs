using NudgeBot.Core;

namespace NudgeBot.Storage.Sql;

/// <summary>A database that runs the stores' statements, each piece of work in one transaction.</summary>
internal abstract class Database : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private bool _open;

    /// <summary>Opens the database and applies the migrations it lacks; does nothing when that is done.</summary>
    /// <exception cref="StorageException">It cannot be opened, or was written by a newer version.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _open))
        {
            return;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (!_open)
            {
                await ExplainingAsync(async () =>
                {
                    await PrepareAsync(cancellationToken);
                    return true;
                });
                Volatile.Write(ref _open, true);
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Runs one read, concurrently with others and with a write.</summary>
    /// <exception cref="StorageException">The database could not do it.</exception>
    public async Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await ExplainingAsync(() => RunReadAsync(read, cancellationToken));
    }

    /// <summary>Runs several reads that all see the database as it was at one moment.</summary>
    /// <exception cref="StorageException">The database could not do it.</exception>
    public async Task<T> ReadSnapshotAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await ExplainingAsync(() => RunSnapshotAsync(read, cancellationToken));
    }

    /// <summary>
    /// Runs <paramref name="write"/> in one transaction, committed when it returns and undone when it throws. It may run more
    /// than once, when the database asks to repeat it, and must not start another read or write.
    /// </summary>
    /// <exception cref="StorageException">The database could not do it.</exception>
    public async Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> write, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await ExplainingAsync(() => RunWriteAsync(write, cancellationToken));
    }

    /// <summary>Runs statements whose result nobody needs in one transaction, as <see cref="WriteAsync{T}"/> does.</summary>
    public Task WriteAsync(Func<SqlSession, Task> write, CancellationToken cancellationToken) => WriteAsync(
        async session =>
        {
            await write(session);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _opening.Dispose();
    }

    /// <summary>Opens what stays open and applies the migrations.</summary>
    protected abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Runs one read on a connection of its own.</summary>
    protected abstract Task<T> RunReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Runs reads on a connection of their own, in one transaction that sees one moment.</summary>
    protected abstract Task<T> RunSnapshotAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Runs one write in a transaction.</summary>
    protected abstract Task<T> RunWriteAsync<T>(Func<SqlSession, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Closes what was opened.</summary>
    protected abstract ValueTask CloseAsync();

    /// <summary>What an error of this database means, as one sentence for the operator; null when it is not the database's.</summary>
    protected abstract string? Explain(Exception error);

    private async Task<T> ExplainingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (Explain(error) is { } sentence)
        {
            throw new StorageException(sentence, error);
        }
    }
}
