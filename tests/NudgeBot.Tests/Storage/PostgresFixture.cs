using NudgeBot.Testing.Postgres;
using NudgeBot.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace NudgeBot.Tests.Storage;

/// <summary>The PostgreSQL server of this test run, started by the first test that needs it.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer?>> _server = new(PostgresServer.StartAsync);

    /// <summary>The server; where none is installed the test is skipped, except in CI, where it fails.</summary>
    public async Task<PostgresServer> ServerAsync()
    {
        if (await _server.Value is { } server)
        {
            return server;
        }

        const string missing = $"PostgreSQL is not installed here: install it, or name a server in {PostgresServer.Variable}.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
        throw new InvalidOperationException(missing);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated && await _server.Value is { } server)
        {
            await server.DisposeAsync();
        }
    }
}
