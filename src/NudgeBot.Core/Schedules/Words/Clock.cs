using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>An hour of the clock as it was said, which may not exist or be open to two readings.</summary>
/// <param name="Hour">0 to 24 where it exists.</param>
/// <param name="Minute">0 to 59 where it exists.</param>
/// <param name="Words">As the person typed it.</param>
internal sealed record Clock(int Hour, int Minute, string Words = "")
{
    /// <summary>Minutes to add: -15 for "quarter to".</summary>
    public int Shift { get; init; }

    /// <summary>Said with "pm" (true) or "am" (false).</summary>
    public bool? IsAfternoon { get; init; }

    /// <summary>Written so that it can only be of the 24-hour clock: "08:00", "0800", "8h30".</summary>
    public bool IsOf24Hours { get; init; }

    /// <summary>A number and nothing else.</summary>
    public bool IsBare { get; init; }

    /// <summary>The time exists.</summary>
    public bool Exists =>
        Minute is >= 0 and < 60
        && Hour is >= 0 and <= 24
        && (Hour < 24 || Minute == 0)
        && (IsAfternoon is null || Hour <= 12)
        && (IsAfternoon != true || Hour > 0);

    /// <summary>Could be of the morning as well as of the evening.</summary>
    public bool IsOpen => IsAfternoon is null && !IsOf24Hours && Hour is >= 1 and <= 12;

    /// <summary>The time as written on a 24-hour clock, "pm" and "am" obeyed.</summary>
    public LocalTime Time => IsAfternoon is { } afternoon ? In(afternoon) : At(Hour % 24);

    /// <summary>The reading of an hour from 1 to 12 before or after noon.</summary>
    public LocalTime In(bool afternoon) => At((Hour % 12) + (afternoon ? 12 : 0));

    private LocalTime At(int hour) => new LocalTime(hour, Minute).PlusMinutes(Shift);
}
