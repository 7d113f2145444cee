using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>
/// The times of a day that a text speaks of: one reading when they are certain, several with the question that decides between
/// them, none when it speaks of no time.
/// </summary>
internal sealed record TimesOfDay(
    IReadOnlyList<IReadOnlyList<LocalTime>> Readings, WhenQuestion Question = WhenQuestion.AtWhatTime, string Words = "")
{
    public static TimesOfDay None { get; } = new([]);
}
