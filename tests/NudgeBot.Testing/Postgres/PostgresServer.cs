using System.Diagnostics;

namespace NudgeBot.Testing.Postgres;

/// <summary>
/// A PostgreSQL server for tests: the one that NUDGEBOT_TEST_POSTGRES names by a connection string, or else a throw-away one
/// made from the installed programs and reached by a socket in its own folder.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The environment variable that names a server to reuse.</summary>
    public const string Variable = "NUDGEBOT_TEST_POSTGRES";

    private const string User = "nudgebot";
    private const string Password = "only-for-tests";
    private const string Settings = "-c max_connections=300 -c listen_addresses=''";
    private const string CarelessOfPowerCuts = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private readonly string? _binaries;
    private readonly string? _data;

    private PostgresServer(string connectionString, string? binaries, string? data)
    {
        ConnectionString = connectionString;
        _binaries = binaries;
        _data = data;
    }

    /// <summary>Reaches the server's database "postgres" as a user that may create databases.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether it is a throw-away one of our own.</summary>
    public bool IsOurs => _data is not null;

    /// <summary>Starts a server; null when none is installed.</summary>
    /// <param name="durable">Whether a throw-away server writes as safely as a real one, for measuring.</param>
    public static async Task<PostgresServer?> StartAsync(bool durable = false)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new PostgresServer(given, null, null);
        }

        if (PostgresBinaries.Find() is not { } binaries)
        {
            return null;
        }

        var data = Path.Combine(Path.GetTempPath(), $"nudgebot-postgres-{Guid.NewGuid():N}");
        var password = data + ".password";
        await File.WriteAllTextAsync(password, Password);
        try
        {
            await RunAsync(
                binaries, "initdb", "--pgdata", data, "--username", User, "--pwfile", password,
                "--auth", "scram-sha-256", "--encoding", "UTF8", "--no-sync");
        }
        finally
        {
            File.Delete(password);
        }

        await LaunchAsync(binaries, data, durable ? Settings : $"{Settings} {CarelessOfPowerCuts}");
        return new PostgresServer($"Host={data};Username={User};Password={Password};Database=postgres", binaries, data);
    }

    /// <summary>Stops a server of our own as a crash would, and starts it again.</summary>
    /// <param name="down">How long nobody can reach it.</param>
    public async Task RestartAsync(TimeSpan down)
    {
        await RunAsync(_binaries!, "pg_ctl", "stop", "--silent", "--mode", "immediate", "--pgdata", _data!);
        await Task.Delay(down);
        await LaunchAsync(_binaries!, _data!, Settings);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_data is not null)
        {
            await RunAsync(_binaries!, "pg_ctl", "stop", "--silent", "--mode", "immediate", "--pgdata", _data);
            Directory.Delete(_data, recursive: true);
        }
    }

    private static Task LaunchAsync(string binaries, string data, string settings) => RunAsync(
        binaries, "pg_ctl", "start", "--wait", "--silent", "--pgdata", data, "--log", Path.Combine(data, "log"),
        "--options", $"{settings} -c unix_socket_directories='{data}'");

    // PostgreSQL refuses to run as root, which is who runs tests in a container.
    private static async Task RunAsync(string binaries, string program, params string[] arguments)
    {
        var path = Path.Combine(binaries, program);
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", UnprivilegedUser(), "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = Path.GetTempPath();

        // The server that pg_ctl leaves running would keep redirected pipes open, so only initdb's are read.
        start.RedirectStandardOutput = start.RedirectStandardError = program == "initdb";
        using var process = Process.Start(start)!;
        var output = start.RedirectStandardError ? await process.StandardError.ReadToEndAsync() : "";
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}. {output}");
        }
    }

    private static string UnprivilegedUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
