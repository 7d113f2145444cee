namespace NudgeBot.Core.Schedules.Words;

/// <summary>What a person is asked when their words for when leave one thing open.</summary>
public enum WhenQuestion
{
    /// <summary>"8", "at 3": in the morning or in the evening (afternoon)? The morning comes first in the choices.</summary>
    MorningOrEvening,

    /// <summary>"weekdays": at what time?</summary>
    AtWhatTime,

    /// <summary>"after bath", "at bedtime": when is that?</summary>
    WhenIsThat,

    /// <summary>"between 8 and 9 pm": at which of these times?</summary>
    WhichTimeOfRange,
}
