using System.Diagnostics;
using NudgeBot.Core.Answers;

namespace NudgeBot.Benchmarks.Answers;

/// <summary>How long a message takes from text to answer and danger tier.</summary>
internal sealed record Latency(TimeSpan Mean, TimeSpan Ninetyninth, TimeSpan Longest)
{
    public static Latency Measure(AnswerFinder finder, DangerRecogniser recogniser, HeldOutSet heldOut)
    {
        var texts = heldOut.Questions.Select(question => question.Text).Concat(heldOut.NotCovered).ToList();
        var times = texts.Concat(texts).Select(text => Time(finder, recogniser, text)).Skip(texts.Count).Order().ToList();
        var longest = Time(finder, recogniser, string.Concat(Enumerable.Repeat("wy is he so scard of the drk ", 142)));
        return new Latency(TimeSpan.FromTicks((long)times.Average(time => time.Ticks)), times[(int)(times.Count * 0.99)], longest);
    }

    public void Write(Figures figures)
    {
        figures.Write("a message, mean", $"{Mean.TotalMilliseconds:F2} ms");
        figures.Write("a message, 99th percentile", $"{Ninetyninth.TotalMilliseconds:F2} ms");
        figures.Write("4,118 characters of misspelt words", $"{Longest.TotalMilliseconds:F2} ms");
    }

    private static TimeSpan Time(AnswerFinder finder, DangerRecogniser recogniser, string text)
    {
        var watch = Stopwatch.StartNew();
        _ = recogniser.Recognise(text);
        _ = finder.Find(text);
        return watch.Elapsed;
    }
}
