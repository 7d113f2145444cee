using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace NudgeBot.Core.Schedules;

/// <summary>
/// The days and local times at which a schedule sends, and the rules for days on which the clocks change.
/// Immutable and safe to share between threads.
/// </summary>
public sealed record SendTimes
{
    /// <summary>The most times a day that a schedule may send.</summary>
    public const int MostTimesADay = 4;

    // A week without any send is impossible for days of the week; 31 days is the longest interval.
    private const int LongestGapInDays = 32;

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    // A time that exists twice is used the first time; one that does not exist moves to the first instant after the gap.
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Sends on <paramref name="days"/> at each of <paramref name="times"/>.</summary>
    /// <exception cref="ArgumentException">There are no times, or more than <see cref="MostTimesADay"/>.</exception>
    public SendTimes(SendDays days, params IEnumerable<LocalTime> times)
    {
        Days = days;
        Times = [.. times.Distinct().Order()];
        if (Times.Count is 0 or > MostTimesADay)
        {
            throw new ArgumentException($"A schedule sends one to {MostTimesADay} times a day.", nameof(times));
        }
    }

    /// <summary>On which local dates.</summary>
    public SendDays Days { get; }

    /// <summary>At which local times, earliest first, one to <see cref="MostTimesADay"/> of them.</summary>
    public IReadOnlyList<LocalTime> Times { get; }

    /// <summary>The first send strictly after <paramref name="after"/>, with the local date and time it stands for.</summary>
    /// <param name="after">An instant; a send at exactly this instant is not returned.</param>
    /// <param name="zone">The schedule's zone.</param>
    public SendTime NextAfter(Instant after, DateTimeZone zone)
    {
        // The day before, because an overlap across midnight or a gap at the day's end can carry a send over the date line.
        var first = after.InZone(zone).Date.PlusDays(-1);
        SendTime? next = null;
        for (var day = 0; day <= LongestGapInDays + 1; day++)
        {
            var date = first.PlusDays(day);
            if (!Days.Include(date))
            {
                continue;
            }

            foreach (var time in Times)
            {
                var send = Resolve(date, time, zone);
                if (send.At > after && (next is null || send.At < next.At))
                {
                    next = send;
                }
            }

            // Later dates cannot come earlier, but the following date may tie with this one across a gap at midnight.
            if (next is not null && date > next.Local.Date)
            {
                return next;
            }
        }

        return next ?? throw new InvalidOperationException($"'{this}' has no send after {after} in {zone.Id}.");
    }

    /// <summary>All sends in the half-open interval from <paramref name="after"/> (excluded) to <paramref name="until"/> (included).</summary>
    public IEnumerable<SendTime> Between(Instant after, Instant until, DateTimeZone zone)
    {
        for (var next = NextAfter(after, zone); next.At <= until; next = NextAfter(next.At, zone))
        {
            yield return next;
        }
    }

    /// <summary>The stored form, read back by <see cref="Parse"/>: "mon,wed,fri 08:00,20:00".</summary>
    public override string ToString() => $"{Days} {string.Join(',', Times.Select(TimePattern.Format))}";

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text is not a stored form.</exception>
    public static SendTimes Parse(string stored)
    {
        var space = stored.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            throw new FormatException($"'{stored}' lacks its times.");
        }

        return new SendTimes(
            SendDays.Parse(stored[..space]),
            stored[(space + 1)..].Split(',').Select(time => TimePattern.Parse(time).GetValueOrThrow()));
    }

    /// <summary>Two send times are equal when they send on the same days at the same times.</summary>
    public bool Equals(SendTimes? other) => other is not null && Days == other.Days && Times.SequenceEqual(other.Times);

    /// <inheritdoc/>
    public override int GetHashCode() => Times.Aggregate(Days.GetHashCode(), HashCode.Combine);

    private static SendTime Resolve(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        var local = date + time;
        var at = zone.ResolveLocal(local, Resolver);
        return new SendTime(at.ToInstant(), local);
    }
}

/// <summary>One send of a schedule.</summary>
/// <param name="At">The instant at which it is due.</param>
/// <param name="Local">
/// The date and time of the schedule that it stands for; on the day a gap swallows it, <paramref name="At"/> is the first
/// instant after the gap.
/// </param>
public sealed record SendTime(Instant At, LocalDateTime Local);
