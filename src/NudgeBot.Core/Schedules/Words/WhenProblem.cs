namespace NudgeBot.Core.Schedules.Words;

/// <summary>Why a person's words for when cannot be kept as a schedule.</summary>
public enum WhenProblem
{
    /// <summary>Nothing was said, or only signs and pictures.</summary>
    NothingSaid,

    /// <summary>More than <see cref="WhenParser.LongestText"/> characters.</summary>
    TooLong,

    /// <summary>No part of it speaks of days or times.</summary>
    NotRecognised,

    /// <summary>Some of it speaks of days or times, and these words could not be read.</summary>
    UnknownWords,

    /// <summary>"25 o'clock", "8:75", "13 pm".</summary>
    NoSuchTime,

    /// <summary>"20:00 in the morning".</summary>
    ContradictoryTime,

    /// <summary>"hourly", "every minute".</summary>
    TooOften,

    /// <summary>More than <see cref="SendTimes.MostTimesADay"/> times a day.</summary>
    TooManyTimesADay,

    /// <summary>"three times a day at 8 and 20": the count and the times differ.</summary>
    CountDiffersFromTimes,

    /// <summary>"nine times a week": more than once a day must be said with its times.</summary>
    TooManyDaysAWeek,

    /// <summary>"three times a week on mondays": the count and the days differ.</summary>
    CountDiffersFromDays,

    /// <summary>"every 40 days", "monthly": more than <see cref="EveryNthDay.LongestInterval"/> days apart.</summary>
    TooSeldom,

    /// <summary>"weekends except saturday and sunday", "0 times a week".</summary>
    NoDaysLeft,

    /// <summary>"yesterday", "tomorrow at 8", "on 5 January": a schedule repeats.</summary>
    OnlyOnce,

    /// <summary>"mondays at 8 and fridays at 9": one schedule has the same times on all of its days.</summary>
    DifferentTimesOnDifferentDays,

    /// <summary>"every other weekend", "every third day except sundays": days that a schedule cannot keep.</summary>
    TooComplicated,

    /// <summary>"never": whoever wants nothing unsubscribes.</summary>
    Never,
}
