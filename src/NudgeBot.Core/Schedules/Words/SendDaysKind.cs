namespace NudgeBot.Core.Schedules.Words;

/// <summary>How the days of a schedule are best said.</summary>
public enum SendDaysKind
{
    /// <summary>"every day".</summary>
    Daily,

    /// <summary>"Monday to Friday".</summary>
    Weekdays,

    /// <summary>"Saturdays and Sundays".</summary>
    Weekends,

    /// <summary>"every Monday, Wednesday and Friday": the days are listed.</summary>
    DaysOfWeek,

    /// <summary>"every 3 days": the interval is in days.</summary>
    EveryDays,

    /// <summary>"every 2 weeks on Tuesday": the interval is in weeks and one day is listed.</summary>
    EveryWeeks,
}
