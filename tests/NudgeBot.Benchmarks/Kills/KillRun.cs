using System.Globalization;
using NodaTime;
using NudgeBot.Benchmarks.Delivery;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Benchmarks.Kills;

/// <summary>
/// A broadcast through the real program, which is killed at random moments and started again until everything is delivered:
/// <c>kills telegram|discord [COUNT] [--times N] [--store sqlite|postgres] [--unlimited]</c>.
/// </summary>
internal static class KillRun
{
    private const int NudgesBetweenKills = 20;

    // Between the decision to kill and the end, more arrive: without a reserve the nudges run out before the kills do.
    private const double ShareBetweenKills = 0.8;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var platform = arguments.FirstOrDefault(argument => argument is "telegram" or "discord") ?? "telegram";
        var times = int.Parse(CommandOption.Of(arguments, "--times") ?? "200", CultureInfo.InvariantCulture);
        var count = arguments is [_, var second, ..] && int.TryParse(second, out var asked) ? asked : (times + 1) * NudgesBetweenKills;
        var store = CommandOption.Of(arguments, "--store") ?? "sqlite";
        var isLimited = !arguments.Contains("--unlimited");

        await using var measured = await MeasuredStore.StartAsync(store);
        await using ILoadedPlatform crowd = platform == "discord"
            ? await LoadedDiscord.StartAsync(count, 1, isLimited)
            : await LoadedTelegram.StartAsync(count, 1, isLimited);
        await FillAsync(measured, crowd);
        var kills = await KillAsync(measured, crowd, times, count);
        var nudges = crowd.Nudges();
        var got = nudges.DistinctBy(nudge => nudge.Place).Count();
        var mostToOne = nudges.GroupBy(nudge => nudge.Place).Select(place => place.Count()).DefaultIfEmpty().Max();
        var (lost, doubled, unrecorded) = (count - got, nudges.Count - got, kills.Sum());
        Console.WriteLine($"{count} deliveries on {platform}{(isLimited ? "" : ", limits lifted")}, {store}");
        Console.WriteLine($"  kills                {kills.Count}");
        Console.WriteLine($"  lost                 {lost}");
        Console.WriteLine($"  doubled              {doubled} (at most {mostToOne} to one chat)");
        Console.WriteLine($"  on the wire          {unrecorded} had arrived but were not recorded yet when it was killed, at most {kills.DefaultIfEmpty().Max()} at once");
        var allowed = platform == "discord" ? 0 : unrecorded;
        return lost == 0 && doubled <= allowed ? 0 : 1;
    }

    private static async Task FillAsync(MeasuredStore store, ILoadedPlatform crowd)
    {
        var now = Instant.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60 * 60);
        await using var database = store.Open();
        await Subscribers.AddAsync(database, crowd.Name, crowd.ChatKind, crowd.Places, now - Duration.FromMinutes(1));
    }

    /// <summary>Kills and restarts; returns for each kill how many had arrived that the store did not know of.</summary>
    private static async Task<IReadOnlyList<int>> KillAsync(MeasuredStore store, ILoadedPlatform crowd, int times, int count)
    {
        var settings = store.Settings.Concat(crowd.Settings).ToDictionary();
        var kills = new List<int>();
        while (kills.Count < times && crowd.Accepted < count)
        {
            await using var bot = await BotProcess.StartAsync(settings);
            var until = crowd.Accepted + Random.Shared.Next(1, Math.Max(2, (int)(2 * ShareBetweenKills * count / (times + 1))));
            await UntilAsync(() => crowd.Accepted >= Math.Min(until, count), bot);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(0, 40)));
            await bot.KillAsync();
            kills.Add(Reached(crowd) - await RecordedAsync(store));
            Console.Error.WriteLine($"kill {kills.Count}: {crowd.Accepted} accepted, {kills[^1]} of them not recorded");
        }

        await using var last = await BotProcess.StartAsync(settings);
        await UntilAsync(() => crowd.Accepted >= count && Reached(crowd) >= count, last);
        await Task.Delay(Quiet);
        await last.StopAsync();
        return kills;
    }

    private static int Reached(ILoadedPlatform crowd) => crowd.Nudges().DistinctBy(nudge => nudge.Place).Count();

    private static async Task<int> RecordedAsync(MeasuredStore store)
    {
        await using var database = store.Open();
        return await database.ReadAsync(session => session.FirstAsync<int>("SELECT count(*) FROM deliveries WHERE state = 'sent'"), default);
    }

    private static async Task UntilAsync(Func<bool> isSo, BotProcess bot)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            if (TimeProvider.System.GetElapsedTime(started) > LongestPause)
            {
                Console.Error.WriteLine($"Not all came within {LongestPause.TotalSeconds} s. The program says:\n{string.Join('\n', bot.Output)}");
                return;
            }

            await Task.Delay(Look);
        }
    }
}
