namespace NudgeBot.Core.Schedules.Words;

/// <summary>Why a person's words for how long cannot be kept as a pause.</summary>
public enum PauseProblem
{
    /// <summary>More than <see cref="PauseParser.LongestText"/> characters.</summary>
    TextTooLong,

    /// <summary>No part of it speaks of a time.</summary>
    NotRecognised,

    /// <summary>Some of it speaks of a time, and these words could not be read.</summary>
    UnknownWords,

    /// <summary>"31 February".</summary>
    NoSuchDate,

    /// <summary>"yesterday", "until today", "5 January 2020".</summary>
    NotInTheFuture,

    /// <summary>"0 days", "20 minutes": less than an hour.</summary>
    TooShort,

    /// <summary>More than a year.</summary>
    TooLong,

    /// <summary>"forever": whoever wants nothing more unsubscribes.</summary>
    WithoutEnd,

    /// <summary>"from monday to friday": a pause begins when it is asked for.</summary>
    StartsLater,
}
