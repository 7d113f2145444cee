using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>The readings of hours said together: "7 and 9 pm" are both of the evening, "8 and 20" of a 24-hour clock.</summary>
internal sealed class ClockReadings
{
    private const int FirstMorningHour = 6;

    private readonly List<AtClock> _open = [];
    private readonly LocalTime?[] _times;
    private readonly IReadOnlyList<AtClock> _clocks;

    /// <param name="clocks">In the order said; all exist.</param>
    /// <param name="isBare">Nothing but numbers was said, so that any of them may be of the morning or the evening.</param>
    public ClockReadings(IReadOnlyList<AtClock> clocks, bool isBare)
    {
        _clocks = clocks;
        _times = new LocalTime?[clocks.Count];
        var is24Hours = clocks.Any(clock => clock.Clock.IsOf24Hours || clock.Clock.Hour is > 12 or 0);
        for (var at = clocks.Count - 1; at >= 0; at--)
        {
            var clock = clocks[at];
            if (clock.Part is { } part)
            {
                _times[at] = Within(part, clock.Clock);
                Contradiction = _times[at] is null ? clock : Contradiction;
            }
            else if (!clock.Clock.IsOpen)
            {
                _times[at] = clock.Clock.Time;
            }
            else
            {
                _times[at] = Led(at) ?? Followed(at) ?? (is24Hours || !isBare && clock.Clock.Hour >= FirstMorningHour ? clock.Clock.Time : null);
                if (_times[at] is null)
                {
                    _open.Add(clock);
                }
            }
        }
    }

    /// <summary>The clock that no reading fits: "20:00 in the morning".</summary>
    public Clause? Contradiction { get; }

    /// <summary>One list of times, or where hours stay open two: before noon and after.</summary>
    public IReadOnlyList<IReadOnlyList<LocalTime>> Readings =>
        _open.Count == 0 ? [Reading(afternoon: false)] : [Reading(afternoon: false), Reading(afternoon: true)];

    /// <summary>The readings, each with further times.</summary>
    public TimesOfDay With(IEnumerable<LocalTime> others)
    {
        var further = others.ToList();
        if (_clocks.Count == 0)
        {
            return further.Count == 0 ? TimesOfDay.None : new TimesOfDay([further]);
        }

        return new TimesOfDay(
            [.. Readings.Select(IReadOnlyList<LocalTime> (times) => [.. times, .. further])],
            WhenQuestion.MorningOrEvening,
            _open.Count == 0 ? "" : _open[^1].Clock.Words);
    }

    /// <summary>The reading of a clock that belongs to a part of the day, if any does.</summary>
    public static LocalTime? Within(PartOfDay part, Clock clock)
    {
        if (clock.IsAfternoon is not null || clock.Hour is 0 or > 12)
        {
            return part.Contains(clock.Time.Hour) ? clock.Time : null;
        }

        LocalTime[] readings = [clock.In(afternoon: false), clock.In(afternoon: true)];
        return readings.Where(time => part.Contains(time.Hour)).Select(time => (LocalTime?)time).FirstOrDefault();
    }

    // "evenings at 7 and 9"
    private LocalTime? Led(int at)
    {
        var leader = at - 1;
        while (leader >= 0 && _clocks[leader] is { Part: null, Clock.IsOpen: true })
        {
            leader--;
        }

        return leader >= 0 && _clocks[leader] is { PartLeads: true, Part: { } part } ? Within(part, _clocks[at].Clock) : null;
    }

    // "7 and 9 pm"; but of "11 and 1 pm" the first is before noon
    private LocalTime? Followed(int at)
    {
        if (at + 1 == _clocks.Count || _times[at + 1] is not { } next || !IsToldByHalf(at + 1))
        {
            return null;
        }

        var (before, after) = (_clocks[at].Clock.In(afternoon: false), _clocks[at].Clock.In(afternoon: true));
        var sameHalf = next.Hour >= 12 ? after : before;
        return sameHalf < next ? sameHalf : next.Hour >= 12 ? before : after;
    }

    private bool IsToldByHalf(int at) =>
        _clocks[at] is { Clock.IsAfternoon: not null } or { Part: not null, PartLeads: false }
        || (_clocks[at] is { Part: null, Clock.IsOpen: true } && at + 1 < _clocks.Count && IsToldByHalf(at + 1));

    private IReadOnlyList<LocalTime> Reading(bool afternoon) =>
        [.. _clocks.Select((clock, at) => _times[at] ?? clock.Clock.In(afternoon))];
}
