namespace NudgeBot.Core.Schedules.Words;

/// <summary>The words that only join or direct others.</summary>
internal enum Mark
{
    /// <summary>Carries nothing: "please", "the".</summary>
    Filler,
    And,
    Every,

    /// <summary>Before an hour: "at", "around".</summary>
    At,

    /// <summary>Between the ends of a range, and before the hour in "ten to eight".</summary>
    To,
    From,
    Between,

    /// <summary>"ten past eight".</summary>
    Past,

    /// <summary>"times", "x".</summary>
    Times,
    OClock,

    /// <summary>"h", "hrs": of the clock in "8h30", of a duration in "48h".</summary>
    HourMark,
    Colon,
    Dot,
    Dash,
    Slash,

    /// <summary>"th" of "5th".</summary>
    OrdinalSuffix,

    /// <summary>Before the days left out: "except", "not on".</summary>
    Except,

    /// <summary>"but": leaves days out when days follow.</summary>
    But,

    /// <summary>After the days left out, as Hindi says it.</summary>
    ExceptAfter,
    Never,

    /// <summary>Before something that has no clock time: "after", "before", "when".</summary>
    Beside,

    /// <summary>"all day long".</summary>
    AllTheTime,

    /// <summary>"starting".</summary>
    Starting,
    Until,
    Next,
    This,

    /// <summary>"end of".</summary>
    EndOf,

    /// <summary>"indefinitely".</summary>
    Forever,
    Ago,

    /// <summary>What a person calls a pause: "pause for", "on vacation".</summary>
    Away,
}
