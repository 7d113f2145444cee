namespace NudgeBot.Core.Commands.History;

/// <summary>What somebody changed in a chat. The names are stored; what details each has is said here.</summary>
internal enum ChangeKind
{
    /// <summary>Nudges were subscribed to; the details are the times as stored.</summary>
    Subscribed,

    /// <summary>All nudges were stopped.</summary>
    Unsubscribed,

    /// <summary>All nudges were paused; the details are the end as an instant, or nothing.</summary>
    Paused,

    /// <summary>All pauses were ended.</summary>
    Resumed,

    /// <summary>A schedule was added; the details are its times as stored.</summary>
    ScheduleAdded,

    /// <summary>A schedule got other days, times, zone or guide; the details are its times as stored.</summary>
    ScheduleChanged,

    /// <summary>A schedule was paused; the details are its times as stored.</summary>
    SchedulePaused,

    /// <summary>A schedule's pause was ended; the details are its times as stored.</summary>
    ScheduleResumed,

    /// <summary>A schedule was removed; the details are its times as stored.</summary>
    ScheduleRemoved,

    /// <summary>A schedule of another place of the group goes here now; the details are its times as stored.</summary>
    ScheduleMovedHere,

    /// <summary>A schedule goes to another place of the group now; the details are its times as stored.</summary>
    ScheduleMovedAway,

    /// <summary>The time zone was set; the details are its IANA id.</summary>
    Zone,

    /// <summary>The language was set; the details are its tag.</summary>
    Language,

    /// <summary>A hard week began.</summary>
    HardWeek,

    /// <summary>Nothing about ages, play or growing comes any more.</summary>
    AfterLoss,

    /// <summary>A hard week or time after a loss was ended.</summary>
    Easier,

    /// <summary>Who may ask was set; the details are "everyone", "admins" or "nobody".</summary>
    WhoMayAsk,

    /// <summary>Whether the bot speaks only when spoken to was set; the details are "on" or "off".</summary>
    OnlyWhenSpokenTo,

    /// <summary>Whether answers are short was set; the details are "on" or "off".</summary>
    ShortReplies,

    /// <summary>The bot noticed that nothing can be sent here; the details are the reason.</summary>
    Suspended,

    /// <summary>The bot noticed that it can be sent here again.</summary>
    BackAgain,

    /// <summary>Whether buttons under nudges count was set; the details are "on" or "off".</summary>
    ButtonsCount,
}
