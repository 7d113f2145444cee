using System.Diagnostics;
using System.Text.Json.Nodes;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Support;

/// <summary>A bot made with discord.js, run by node beside the fake Discord.</summary>
internal sealed class PeerBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private PeerBot(Process process) => _process = process;

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Absence
    {
        get
        {
            if (Folder is not { } folder || !Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
            {
                return "discord.js is not installed: run 'npm ci' in tests/NudgeBot.Discord.Tests/peer.";
            }

            var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            return paths.Any(path => File.Exists(Path.Combine(path, "node"))) ? null : "node is not installed.";
        }
    }

    public static PeerBot Start(FakeDiscord discord)
    {
        var start = new ProcessStartInfo("node", "peer.mjs")
        {
            WorkingDirectory = Folder!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DISCORD_API"] = $"http://{discord.ApiBaseUrl.Authority}/api";
        start.Environment["DISCORD_TOKEN"] = discord.Token;
        return new PeerBot(Process.Start(start)!);
    }

    /// <summary>What it tells next of this kind; other things are skipped.</summary>
    public async Task<JsonNode> NextAsync(string what)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            var told = JsonNode.Parse(line)!;
            if (told["what"]!.ToString() == what)
            {
                return told;
            }
        }

        throw new TimeoutException($"discord.js ended without telling '{what}'.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(timeout.Token);
        _process.Dispose();
    }

    private static string? Folder
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "NudgeBot.sln")))
            {
                directory = directory.Parent;
            }

            return directory is null ? null : Path.Combine(directory.FullName, "tests", "NudgeBot.Discord.Tests", "peer");
        }
    }
}
