using System.Collections.Concurrent;
using System.Diagnostics;
using NudgeBot.Testing.Discord;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Benchmarks.Discord;

/// <summary>
/// How many interactions a second the program answers, and how fast: <c>interactions [per second] [seconds]</c>, by default
/// 1,000 for 10 s. The fake Discord is in this process, the program in one of its own; times are from the event on the
/// gateway to the first answer as Discord takes it. Processor time is told too: on a machine that others use, it says more.
/// </summary>
internal static class InteractionRates
{
    private const int People = 2_000;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var rate = arguments.Length > 0 ? int.Parse(arguments[0], null) : 1_000;
        var seconds = arguments.Length > 1 ? int.Parse(arguments[1], null) : 10;
        using var folder = new TemporaryFolder();
        await using var discord = await FakeDiscord.StartAsync();
        discord.IsContractChecked = false;
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string?>
        {
            ["Storage__Path"] = folder.File("nudgebot.db"),
            ["Discord__Token"] = discord.Token,
            ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["Logging__LogLevel__Default"] = "Warning",
        });
        await discord.Transcript.WaitForAsync<TranscriptEntry.CommandsRegistered>(patience: TimeSpan.FromSeconds(60));
        var people = Enumerable.Range(0, People).Select(number => discord.AddUser($"person {number}")).ToArray();
        var channels = people.Select(discord.DirectMessagesWith).ToArray();

        await LoadAsync(discord, people, channels, Math.Max(50, rate / 5), seconds: 5);
        var (botBefore, hereBefore) = (bot.ProcessorTime, Environment.CpuUsage.TotalTime);
        var (times, failures, sent) = await LoadAsync(discord, people, channels, rate, seconds);
        var (botUsed, hereUsed) = (bot.ProcessorTime - botBefore, Environment.CpuUsage.TotalTime - hereBefore);
        output.WriteLine(
            $"{sent:N0} interactions in {seconds} s: {times.Count:N0} answered, {failures:N0} failures; "
            + $"p50 {At(times, 0.5):F1} ms, p99 {At(times, 0.99):F1} ms, most {At(times, 1):F1} ms");
        output.WriteLine(
            $"processor time an interaction: the program {botUsed.TotalMilliseconds / sent:F2} ms, "
            + $"the fake Discord {hereUsed.TotalMilliseconds / sent:F2} ms");
        foreach (var line in bot.Output.Where(line => line.Contains("warn", StringComparison.Ordinal) || line.Contains("fail", StringComparison.Ordinal)).Take(10))
        {
            output.WriteLine(line);
        }

        return failures == 0 ? 0 : 1;
    }

    private static async Task<(List<double> Times, int Failures, int Sent)> LoadAsync(
        FakeDiscord discord, FakeUser[] people, FakeChannel[] channels, int rate, int seconds)
    {
        var times = new ConcurrentBag<double>();
        var failures = 0;
        List<Task> answers = [];
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Tick);
        while (answers.Count < rate * seconds && await timer.WaitForNextTickAsync())
        {
            for (var due = Math.Min(rate * seconds, (int)(watch.Elapsed.TotalSeconds * rate)); answers.Count < due;)
            {
                answers.Add(AskAsync(discord, people, channels, answers.Count));
            }
        }

        var sent = answers.Count;
        await Task.WhenAll(answers);
        return ([.. times.Order()], failures, sent);

        async Task AskAsync(FakeDiscord at, FakeUser[] by, FakeChannel[] where, int number)
        {
            var started = Stopwatch.GetTimestamp();
            var person = number % by.Length;
            var (user, channel) = (by[person], where[person]);
            var asked = (number % 5) switch
            {
                0 => at.UserRunsCommand(user, channel, "ask", ("question", "what is secure attachment?")),
                1 => at.UserRunsCommand(user, channel, "help"),
                2 => at.UserRunsCommand(user, channel, "topics"),
                3 => at.UserTypesAutocomplete(user, channel, "ask", "question", "secure"),
                _ => at.UserRunsCommand(user, channel, "next"),
            };
            try
            {
                await asked.ResponseAsync(TimeSpan.FromSeconds(20));
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            catch (TimeoutException)
            {
                Interlocked.Increment(ref failures);
            }
        }
    }

    private static double At(List<double> times, double share) =>
        times.Count == 0 ? double.NaN : times[Math.Min(times.Count - 1, (int)(times.Count * share))];
}
