using NodaTime;

namespace NudgeBot.Core.Schedules;

/// <summary>One step down in how often nudges come: to three a week, then to one.</summary>
public static class FewerSends
{
    private const int DaysAWeek = 7;

    /// <summary>The next step down, at the earliest of the times; null when it is one a week or fewer already.</summary>
    public static SendTimes? Than(SendTimes times)
    {
        var time = times.Times[0];
        return SendsAWeek(times) switch
        {
            > 3 => new SendTimes(SendDays.ThreeAWeek, time),
            > 1 => new SendTimes(new DaysOfWeek(FirstDay(times.Days)), time),
            _ => null,
        };
    }

    private static double SendsAWeek(SendTimes times) => times.Times.Count * times.Days switch
    {
        DaysOfWeek week => week.Days.Count,
        EveryNthDay every => (double)DaysAWeek / every.Interval,
        _ => 0,
    };

    private static IsoDayOfWeek FirstDay(SendDays days) => days is DaysOfWeek week ? week.Days[0] : IsoDayOfWeek.Monday;
}
