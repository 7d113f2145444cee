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

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    // A time that exists twice is used the first time; one that does not exist moves to the first instant after the gap.
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Sends on <paramref name="days"/> at each of <paramref name="times"/>.</summary>
    /// <exception cref="ArgumentException">
    /// There are no times, more than <see cref="MostTimesADay"/>, or one that is not a whole minute.
    /// </exception>
    public SendTimes(SendDays days, params IEnumerable<LocalTime> times)
    {
        Days = days;
        Times = [.. times.Distinct().Order()];
        if (Times.Count is 0 or > MostTimesADay)
        {
            throw new ArgumentException($"A schedule sends one to {MostTimesADay} times a day.", nameof(times));
        }

        if (Times.Any(time => time.TickOfDay % NodaConstants.TicksPerMinute != 0))
        {
            throw new ArgumentException("A schedule sends at whole minutes, which is all that its stored form keeps.", nameof(times));
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
        // First occurrences, and the ends of gaps, keep the order of their local times: no send of an earlier date is still
        // to come, and the first one found is the next.
        var today = after.InZone(zone).Date;
        for (var day = 0; day <= EveryNthDay.LongestInterval; day++)
        {
            var date = today.PlusDays(day);
            if (!Days.Include(date))
            {
                continue;
            }

            foreach (var time in Times)
            {
                var send = Resolve(date, time, zone);
                if (send.At > after)
                {
                    return send;
                }
            }
        }

        throw new InvalidOperationException($"'{this}' has no send after {after} in {zone.Id}.");
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

        var days = SendDays.Parse(stored[..space]);
        var times = stored[(space + 1)..].Split(',').Select(time => TimePattern.Parse(time).GetValueOrThrow()).ToList();
        return times.Distinct().Count() <= MostTimesADay
            ? new SendTimes(days, times)
            : throw new FormatException($"'{stored}' has more than {MostTimesADay} times.");
    }

    /// <summary>Reads the stored form; null when the text is none.</summary>
    public static SendTimes? TryParse(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Two send times are equal when their days and their times are.</summary>
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
