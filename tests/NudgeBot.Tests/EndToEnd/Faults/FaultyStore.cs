using NudgeBot.Tests.Storage;

namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>An empty store that things can go wrong with.</summary>
internal abstract class FaultyStore : IAsyncDisposable
{
    /// <summary>How the bot is told to use it.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>What can go wrong with it.</summary>
    public abstract IReadOnlyList<StoreTrouble> Troubles { get; }

    /// <summary>A store of the kind "sqlite" or "postgres".</summary>
    public static async Task<FaultyStore> CreateAsync(string kind, PostgresFixture postgres) =>
        kind == "sqlite" ? new FaultySqlite() : new FaultyPostgres(await postgres.CreateAsync(), await postgres.ConnectionStringAsync());

    public abstract ValueTask DisposeAsync();
}
