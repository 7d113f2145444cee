namespace NudgeBot.Benchmarks.Delivery;

/// <summary>What a broadcast came to.</summary>
internal sealed record DeliveryFigures
{
    /// <summary>Nudges a second, from the first to the last.</summary>
    public required double NudgesPerSecond { get; init; }

    /// <summary>Messages of any kind a second, over the same time.</summary>
    public required double MessagesPerSecond { get; init; }

    /// <summary>Subscribers who got none.</summary>
    public required int Lost { get; init; }

    /// <summary>Nudges that a subscriber got beyond the first.</summary>
    public required int Doubled { get; init; }

    /// <summary>Requests refused because they came too fast.</summary>
    public required long Refused { get; init; }

    /// <summary>How long people waited for their answers, shortest first.</summary>
    public required IReadOnlyList<TimeSpan> Waits { get; init; }

    /// <summary>The most memory that the program held, in bytes.</summary>
    public required long PeakBytes { get; init; }

    /// <summary>The processor time that the program used, its start included.</summary>
    public required TimeSpan Processor { get; init; }

    public static DeliveryFigures Of(ILoadedPlatform crowd, IReadOnlyList<TimeSpan> waits, long peakBytes, TimeSpan processor)
    {
        var nudges = crowd.Nudges();
        var got = nudges.DistinctBy(nudge => nudge.Place).Count();
        var seconds = nudges.Count < 2 ? double.NaN : (nudges[^1].At - nudges[0].At).TotalSeconds;
        var answeredMeanwhile = seconds is double.NaN ? 0 : Math.Min(waits.Count, (int)seconds);
        return new DeliveryFigures
        {
            NudgesPerSecond = (nudges.Count - 1) / seconds,
            MessagesPerSecond = (nudges.Count - 1 + answeredMeanwhile) / seconds,
            Lost = crowd.Places.Count - got,
            Doubled = nudges.Count - got,
            Refused = crowd.Refused,
            Waits = [.. waits.Order()],
            PeakBytes = peakBytes,
            Processor = processor,
        };
    }

    public void Print(TextWriter output, string title)
    {
        output.WriteLine(title);
        output.WriteLine($"  nudges a second      {NudgesPerSecond:0.00}");
        output.WriteLine($"  messages a second    {MessagesPerSecond:0.00}");
        output.WriteLine($"  lost, doubled        {Lost}, {Doubled}");
        output.WriteLine($"  answers of 429       {Refused}");
        output.WriteLine($"  replies              {Waits.Count}: p50 {Wait(0.5):0} ms, p90 {Wait(0.9):0} ms, p99 {Wait(0.99):0} ms, longest {Wait(1):0} ms");
        output.WriteLine($"  memory at most       {PeakBytes / 1e6:0} MB");
        output.WriteLine($"  processor time       {Processor.TotalSeconds:0.0} s");
    }

    private double Wait(double share) =>
        Waits.Count == 0 ? double.NaN : Waits[Math.Clamp((int)Math.Ceiling(share * Waits.Count) - 1, 0, Waits.Count - 1)].TotalMilliseconds;
}
