using NodaTime;

namespace NudgeBot.Core.Delivery;

/// <summary>How long what is over is kept: ended deliveries, and who changed what in a chat.</summary>
/// <param name="KeptFor">Whole days, <see cref="Least"/> to <see cref="Most"/>.</param>
public sealed record HistoryRetention(Duration KeptFor)
{
    /// <summary>The least that may be asked for: 30 days. What is shown of "this month" is kept longer than that.</summary>
    public static readonly Duration Least = Duration.FromDays(30);

    /// <summary>The most that may be asked for: 3,650 days.</summary>
    public static readonly Duration Most = Duration.FromDays(3650);

    /// <summary>400 days: /why shows the last ten sends, which are 310 days of the most seldom schedule.</summary>
    public static HistoryRetention Default { get; } = new(Duration.FromDays(400));
}
