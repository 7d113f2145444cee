using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NudgeBot.Testing.Processes;

/// <summary>The real bot in a process of its own, with settings as an operator gives them in the environment.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string LearnedPath = Path.Combine(AppContext.BaseDirectory, "learned");
    private static readonly Lazy<Task> Learned = new(AskOnceAsync);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private BotProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where its chat page is.</summary>
    public Uri Address { get; }

    /// <summary>What it has printed so far.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>The memory it holds, in bytes (resident set).</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>Learns from the guides, once for all tests, into the folder "learned" beside them.</summary>
    public static Task LearnAsync() => Learned.Value;

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<BotProcess> StartAsync(IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        await LearnAsync();
        var bot = Start(settings, arguments);
        await bot.UntilReadyAsync();
        return bot;
    }

    /// <summary>Starts it without waiting.</summary>
    public static BotProcess Start(IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "nudgebot"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Guides__Path"] = Path.Combine(AppContext.BaseDirectory, "nudges");
        start.Environment["Answers__CachePath"] = LearnedPath;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var bot = new BotProcess(new Process { StartInfo = start }, address);
        bot._process.OutputDataReceived += (_, line) => bot.Keep(line.Data);
        bot._process.ErrorDataReceived += (_, line) => bot.Keep(line.Data);
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    public async Task UntilReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync(patience.Token))
        {
            if (_process.HasExited || patience.IsCancellationRequested)
            {
                throw new InvalidOperationException($"The bot did not become ready:\n{string.Join('\n', Output)}");
            }

            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>SIGKILL: no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: the bot stops in good order.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await signal.WaitForExitAsync();
            await ExitAsync();
        }
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Sends a signal by name, such as STOP or CONT.</summary>
    public async Task SignalAsync(string name)
    {
        using var signal = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await signal.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _http.Dispose();
    }

    // Learning from the guides takes seconds of work; done once, no test waits for it and none differs by it.
    private static async Task AskOnceAsync()
    {
        await using var asking = Start(new Dictionary<string, string?>(), "ask", "what is secure attachment?");
        await asking._process.WaitForExitAsync();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "health/ready"), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
