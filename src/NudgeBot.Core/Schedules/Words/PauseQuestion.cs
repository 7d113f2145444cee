namespace NudgeBot.Core.Schedules.Words;

/// <summary>What a person is asked when their words for how long leave one thing open.</summary>
public enum PauseQuestion
{
    /// <summary>Nothing was said of it, or "a while": for how long?</summary>
    HowLong,

    /// <summary>"5/1": the fifth of January or the first of May?</summary>
    DayOrMonthFirst,

    /// <summary>"5": days or weeks?</summary>
    DaysOrWeeks,
}
