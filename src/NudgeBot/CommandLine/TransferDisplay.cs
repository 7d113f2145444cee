using System.Globalization;
using NudgeBot.Storage.Transfer;
using Spectre.Console;

namespace NudgeBot.CommandLine;

/// <summary>Shows on standard error how far an export or import is: a bar on a terminal, a line every few seconds elsewhere.</summary>
internal static class TransferDisplay
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    /// <summary>Runs the work; <paramref name="size"/> is what it will have read at the end, in bytes, where that is known.</summary>
    public static Task<T> RunAsync<T>(string title, long? size, Func<Action<TransferProgress>, Task<T>> work) =>
        Console.IsErrorRedirected ? PlainAsync(title, size, work) : BarAsync(title, size, work);

    private static Task<T> BarAsync<T>(string title, long? size, Func<Action<TransferProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.MarkupLine(Markup.Escape(title));
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var started = TimeProvider.System.GetTimestamp();
                var bar = context.AddTask("starting", maxValue: size ?? 1);
                bar.IsIndeterminate = size is null;
                var result = await work(progress =>
                {
                    bar.Description = Words(progress, started);
                    bar.Value = size is null ? 0 : progress.Bytes;
                });
                bar.IsIndeterminate = false;
                bar.Value = bar.MaxValue;
                return result;
            });
    }

    private static async Task<T> PlainAsync<T>(string title, long? size, Func<Action<TransferProgress>, Task<T>> work)
    {
        await Console.Error.WriteLineAsync(title);
        var started = TimeProvider.System.GetTimestamp();
        var last = started;
        return await work(progress =>
        {
            if (TimeProvider.System.GetElapsedTime(last) < LineEvery)
            {
                return;
            }

            last = TimeProvider.System.GetTimestamp();
            var share = size is > 0 ? $"{100 * progress.Bytes / size}%, " : "";
            Console.Error.WriteLine(share + Words(progress, started));
        });
    }

    private static string Words(TransferProgress progress, long started)
    {
        var rate = progress.Records / Math.Max(0.001, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        var bad = progress.Bad > 0 ? $", {progress.Bad} bad lines" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Records:N0} records ({rate:N0}/s){bad}");
    }
}
