using System.Diagnostics;
using NodaTime;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Benchmarks.Delivery;

/// <summary>
/// A broadcast through the real program, in a process of its own, onto a fake platform that enforces its limits, while people
/// ask for something once a second: <c>delivery telegram|discord [COUNT] [--store sqlite|postgres] [--unlimited] [--others N]</c>.
/// </summary>
internal static class DeliveryRun
{
    private const int People = 60;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var platform = arguments.FirstOrDefault() ?? "telegram";
        var count = arguments.Skip(1).Select(argument => int.TryParse(argument, out var given) ? given : 0).FirstOrDefault(given => given > 0);
        count = count == 0 ? 3000 : count;
        var store = CommandOption.Of(arguments, "--store") ?? "sqlite";
        var others = int.Parse(CommandOption.Of(arguments, "--others") ?? "0", null);
        var isLimited = !arguments.Contains("--unlimited");

        await using var measured = await MeasuredStore.StartAsync(store);
        await using ILoadedPlatform crowd = platform == "discord"
            ? await LoadedDiscord.StartAsync(count, People, isLimited)
            : await LoadedTelegram.StartAsync(count, People, isLimited);
        await FillAsync(measured, crowd, others);
        var figures = await MeasureAsync(measured, crowd);
        figures.Print(Console.Out, $"{count} deliveries on {platform}{(isLimited ? "" : ", limits lifted")}, {store}, {others} other schedules");
        return figures.Lost == 0 && figures.Doubled == 0 ? 0 : 1;
    }

    private static async Task FillAsync(MeasuredStore store, ILoadedPlatform crowd, int others)
    {
        var now = Instant.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60 * 60);
        await using var database = store.Open();
        await Subscribers.AddAsync(database, "telegram", "private", Enumerable.Range(0, others).Select(i => $"9{i:000000000}"), now + Duration.FromHours(12));
        await Subscribers.AddAsync(database, crowd.Name, crowd.ChatKind, crowd.Places, now - Duration.FromMinutes(1));
    }

    private static async Task<DeliveryFigures> MeasureAsync(MeasuredStore store, ILoadedPlatform crowd)
    {
        await using var bot = await BotProcess.StartAsync(store.Settings.Concat(crowd.Settings).ToDictionary());
        using var over = new CancellationTokenSource();
        var asking = AskEachSecondAsync(crowd, over.Token);
        var peak = 0L;
        var last = (Nudges: -1, Since: Stopwatch.StartNew());
        for (var got = 0; got < crowd.Places.Count; got = crowd.Accepted < crowd.Places.Count ? (int)crowd.Accepted - 1 : Reached(crowd))
        {
            if (got != last.Nudges)
            {
                last = (got, Stopwatch.StartNew());
            }
            else if (last.Since.Elapsed > LongestPause)
            {
                Console.Error.WriteLine($"Nothing came for {LongestPause.TotalSeconds} s. The program says:\n{string.Join('\n', bot.Output)}");
                break;
            }

            peak = Math.Max(peak, bot.ResidentBytes);
            await Task.Delay(Look);
        }

        var processor = bot.ProcessorTime;
        await over.CancelAsync();
        var latencies = await asking;
        await Task.Delay(Quiet);
        await bot.StopAsync();
        return DeliveryFigures.Of(crowd, latencies, peak, processor);
    }

    private static int Reached(ILoadedPlatform crowd) => crowd.Nudges().DistinctBy(nudge => nudge.Place).Count();

    // As the crowd grows restless: one command a second, whether or not the one before it was answered.
    private static async Task<IReadOnlyList<TimeSpan>> AskEachSecondAsync(ILoadedPlatform crowd, CancellationToken over)
    {
        var asked = new List<Task<TimeSpan>>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            for (var person = 0; await timer.WaitForNextTickAsync(over); person++)
            {
                asked.Add(AskAsync(crowd, person));
            }
        }
        catch (OperationCanceledException)
        {
            // Everybody who asked is still waited for.
        }

        return await Task.WhenAll(asked);
    }

    private static async Task<TimeSpan> AskAsync(ILoadedPlatform crowd, int person)
    {
        var watch = Stopwatch.StartNew();
        await crowd.AskAsync(person);
        return watch.Elapsed;
    }
}
