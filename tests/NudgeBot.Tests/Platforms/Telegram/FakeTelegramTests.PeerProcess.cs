using System.Diagnostics;
using System.Text.Json.Nodes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>The Node process of the peer: installed from its lock file once, read line by line, ended with the test.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private PeerProcess(Process process)
    {
        _process = process;
    }

    public static async Task<PeerProcess> StartAsync(FakeTelegram telegram, string chat)
    {
        var mustRun = Environment.GetEnvironmentVariable("CI") == "true";
        Assert.SkipUnless(mustRun || (IsOnPath("node") && IsOnPath("npm")), "Needs node and npm to run an independent Telegram client.");

        var folder = Folder();
        await InstallAsync(folder);
        return new PeerProcess(Start(folder, "node", "peer.mjs", telegram.BaseUrl, telegram.Token, chat));
    }

    /// <summary>The next line, which must be of this step.</summary>
    public async Task<JsonNode> Next(string step)
    {
        using var limit = new CancellationTokenSource(Patience);
        var line = await _process.StandardOutput.ReadLineAsync(limit.Token);
        if (line is null)
        {
            Assert.Fail($"The peer ended before '{step}': {await _process.StandardError.ReadToEndAsync(limit.Token)}");
        }

        var seen = JsonNode.Parse(line)!;
        Assert.Equal(step, (string?)seen["step"]);
        return seen;
    }

    /// <summary>Lets the peer go on where it waits for the test.</summary>
    public async Task Continue()
    {
        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task InstallAsync(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return;
        }

        using var npm = Start(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        using var limit = new CancellationTokenSource(Patience * 2);
        var errors = npm.StandardError.ReadToEndAsync(limit.Token);
        await npm.StandardOutput.ReadToEndAsync(limit.Token);
        await npm.WaitForExitAsync(limit.Token);
        Assert.True(npm.ExitCode == 0, $"npm ci failed in {folder}: {await errors}");
    }

    private static Process Start(string folder, string command, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static bool IsOnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, command)) || File.Exists(Path.Combine(folder, command + ".cmd")));

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "NudgeBot.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside the repository: NudgeBot.sln was not found above them.");
        }

        return Path.Combine(root.FullName, "tests", "NudgeBot.Tests", "Platforms", "Telegram", "peer");
    }
}
