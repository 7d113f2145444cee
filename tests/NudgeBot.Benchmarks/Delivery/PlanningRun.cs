using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Benchmarks.Delivery;

/// <summary>
/// How long the real program plans when many schedules come due in one minute, while it already sends at Telegram's pace:
/// <c>planning [SCHEDULES] [DUE] [--store sqlite|postgres]</c>, by default 1,000,000 of which 100,000 are due.
/// </summary>
internal static partial class PlanningRun
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] arguments)
    {
        int[] numbers = [.. arguments.TakeWhile(argument => !argument.StartsWith('-')).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture))];
        var schedules = numbers.ElementAtOrDefault(0) is > 0 and var all ? all : 1_000_000;
        var due = numbers.ElementAtOrDefault(1) is > 0 and var some ? some : schedules / 10;
        var store = CommandOption.Of(arguments, "--store") ?? "sqlite";

        await using var measured = await MeasuredStore.StartAsync(store);
        await using var crowd = await LoadedTelegram.StartAsync(due, 1, isLimited: true);
        await FillAsync(measured, crowd, schedules - due);
        await BotProcess.LearnAsync();
        var settings = measured.Settings.Concat(crowd.Settings).Append(new("Logging__LogLevel__NudgeBot", "Debug")).ToDictionary();
        await using var bot = BotProcess.Start(settings);
        var (planned, milliseconds, peak) = await WatchAsync(bot, due);
        await bot.StopAsync();
        Console.WriteLine($"{due} due of {schedules} schedules, {store}");
        Console.WriteLine($"  planned              {planned} in {milliseconds / 1000.0:0.0} s");
        Console.WriteLine($"  memory at most       {peak / 1e6:0} MB, until {Afterwards.TotalSeconds:0} s after");
        return planned == due ? 0 : 1;
    }

    private static async Task FillAsync(MeasuredStore store, LoadedTelegram crowd, int others)
    {
        var now = Instant.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60 * 60);
        await using var database = store.Open();
        await Subscribers.AddAsync(database, "telegram", "private", Enumerable.Range(0, others).Select(i => $"9{i:000000000}"), now + Duration.FromHours(12));
        await Subscribers.AddAsync(database, crowd.Name, crowd.ChatKind, crowd.Places, now - Duration.FromMinutes(1));
    }

    private static async Task<(int Planned, long Milliseconds, long Peak)> WatchAsync(BotProcess bot, int due)
    {
        var watch = Stopwatch.StartNew();
        var peak = 0L;
        var (planned, milliseconds) = (0, 0L);
        TimeSpan? done = null;
        while (watch.Elapsed < (done + Afterwards ?? Patience))
        {
            peak = Math.Max(peak, bot.ResidentBytes);
            var told = bot.Output.Select(line => Planned().Match(line)).Where(match => match.Success).ToList();
            planned = told.Sum(match => int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture));
            milliseconds = told.Sum(match => long.Parse(match.Groups["ms"].ValueSpan, CultureInfo.InvariantCulture));
            if (planned >= due)
            {
                done ??= watch.Elapsed;
            }

            await Task.Delay(Look);
        }

        return (planned, milliseconds, peak);
    }

    [GeneratedRegex(@"(?<count>\d+) schedules were planned in (?<ms>\d+) ms", RegexOptions.CultureInvariant)]
    private static partial Regex Planned();
}
