using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Sqlite;

/// <summary>
/// Lets writes take turns on one connection and commits those that wait meanwhile together. Safe to use from any thread.
/// </summary>
/// <param name="writer">The one connection that writes.</param>
/// <param name="dialect">How SQLite says what differs.</param>
internal sealed class SharedCommits(SqliteConnection writer, SqliteDialect dialect) : IDisposable
{
    // The last to join must not make the first wait much longer.
    private const int MostTogether = 64;
    private const int MostTogetherMs = 20;
    private const string Savepoint = "write";

    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentQueue<WaitingWrite> _waiting = new();

    /// <summary>Writes in a transaction; returns when it is on the disk.</summary>
    public async Task<T> WriteAsync<T>(Func<SqlSession, Task<T>> write, CancellationToken cancellationToken)
    {
        var waiting = new WaitingWrite<T>(write, cancellationToken);
        _waiting.Enqueue(waiting);
        try
        {
            await _writing.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!waiting.TryWithdraw())
        {
            return await waiting.Result;
        }

        try
        {
            // Whoever wrote before may have written this along.
            while (!waiting.IsSettled)
            {
                await WriteTogetherAsync();
            }
        }
        finally
        {
            _writing.Release();
        }

        return await waiting.Result;
    }

    public void Dispose() => _writing.Dispose();

    // A commit waits for the disk, for as long as many writes take: those that wait share one. Each is done or undone by
    // itself, and its caller told only when the commit is on the disk. Whoever calls has an own write in the queue.
    private async Task WriteTogetherAsync()
    {
        List<WaitingWrite> together = [];
        var begun = Environment.TickCount64;
        AddNext();
        try
        {
            await using var transaction = writer.BeginTransaction(deferred: false);
            for (var at = 0; at < together.Count; at++)
            {
                await WriteAsync(together[at], transaction);
                if (together.Count < MostTogether && Environment.TickCount64 - begun < MostTogetherMs)
                {
                    AddNext();
                }
            }

            transaction.Commit();
        }
        catch (Exception error)
        {
            foreach (var write in together.Where(write => !write.IsSettled))
            {
                write.Fail(error);
            }
        }

        foreach (var write in together.Where(write => !write.IsSettled))
        {
            write.Commit();
        }

        void AddNext()
        {
            while (_waiting.TryDequeue(out var next))
            {
                if (next.TryBegin())
                {
                    together.Add(next);
                    return;
                }
            }
        }
    }

    // What fails leaves nothing of itself behind, and the others as they are.
    private async Task WriteAsync(WaitingWrite write, SqliteTransaction transaction)
    {
        transaction.Save(Savepoint);
        try
        {
            await write.RunAsync(new SqlSession(writer, transaction, dialect, write.CancellationToken));
        }
        catch (Exception error)
        {
            write.Fail(error);
            if (!TryUndo(transaction))
            {
                throw;
            }
        }

        transaction.Release(Savepoint);
    }

    // False when SQLite undid the whole transaction, as it does when the disk fails it.
    private static bool TryUndo(SqliteTransaction transaction)
    {
        try
        {
            transaction.Rollback(Savepoint);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
