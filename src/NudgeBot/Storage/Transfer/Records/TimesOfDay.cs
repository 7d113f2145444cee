using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>A schedule's "days" and "times".</summary>
internal static class TimesOfDay
{
    /// <summary>The local times, such as "08:00,20:00".</summary>
    public static string Write(SendTimes times)
    {
        var stored = times.ToString();
        return stored[(stored.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Reads both; null when they were refused.</summary>
    public static SendTimes? Read(LineFields fields)
    {
        var days = fields.Joined("days").Value;
        var times = fields.Joined("times").Value;
        if (days is not { Length: > 0 })
        {
            fields.Refuse("'days' is missing: write \"daily\", \"mon,wed,fri\" or \"every-2-from-2026-11-24\"");
        }
        else if (times is not { Length: > 0 })
        {
            fields.Refuse("'times' is missing: give local times, such as \"08:00\" or \"08:00,20:00\"");
        }
        else if (SendTimes.TryParse($"{Named(days)} {times}") is { } read)
        {
            return read;
        }
        else
        {
            fields.Refuse(
                $"'{days}' at '{times}' is no schedule: write days as \"daily\", \"mon,wed,fri\" or \"every-2-from-2026-11-24\", and one to {SendTimes.MostTimesADay} times as \"08:00,20:00\"");
        }

        return null;
    }

    private static string Named(string days) => days switch
    {
        "daily" => SendDays.Daily.ToString(),
        "weekdays" => SendDays.Weekdays.ToString(),
        "three-a-week" => SendDays.ThreeAWeek.ToString(),
        _ => days.Replace(" ", "", StringComparison.Ordinal),
    };
}
