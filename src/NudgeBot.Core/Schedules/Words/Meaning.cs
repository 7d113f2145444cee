using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>What a word or a phrase of a language means to the grammars; the same for every language.</summary>
internal abstract record Meaning;

/// <summary>A word that only joins or directs others.</summary>
internal sealed record Sign(Mark Mark) : Meaning;

/// <summary>A number. <paramref name="Digits"/> is how many were typed, 0 where it was a word.</summary>
internal sealed record Number(int Value, int Digits = 0) : Meaning;

/// <summary>"third"; <paramref name="Repeats"/> where the word alone means every so many ("alternate").</summary>
internal sealed record Ordinal(int Value, bool Repeats = false) : Meaning;

/// <summary>"twice".</summary>
internal sealed record TimesCount(int Value) : Meaning;

internal sealed record DayName(IsoDayOfWeek Day) : Meaning;

/// <summary>"daily", "weekdays", "weekends".</summary>
internal sealed record DaySet(DaysOfWeek Days) : Meaning;

internal sealed record MonthName(int Month) : Meaning;

/// <summary>"tomorrow": a day counted from today.</summary>
internal sealed record RelativeDay(int Days) : Meaning;

/// <summary>"weeks".</summary>
internal sealed record TimeUnit(Unit Unit) : Meaning;

/// <summary>"a week", "per day".</summary>
internal sealed record PerUnit(Unit Unit) : Meaning;

/// <summary>"weekly", "hourly"; with a count "día por medio", every second day.</summary>
internal sealed record EveryUnit(Unit Unit, int Count = 1) : Meaning;

internal sealed record Meridiem(bool IsAfternoon) : Meaning;

internal sealed record Part(PartOfDay Of) : Meaning;

/// <summary>"noon", "midnight".</summary>
internal sealed record NamedTime(LocalTime Time) : Meaning;

/// <summary>Minutes from the hour that follows ("quarter to") or, with <paramref name="AfterHour"/>, precedes ("y media").</summary>
internal sealed record Shift(int Minutes, bool AfterHour = false) : Meaning;

/// <summary>Something of a family's day that comes at its own time, with times to suggest: "bath", "bedtime".</summary>
internal sealed record FamilyMoment(PartOfDay Around) : Meaning;

/// <summary>A word that the language's vocabulary lacks.</summary>
internal sealed record Unknown : Meaning;
