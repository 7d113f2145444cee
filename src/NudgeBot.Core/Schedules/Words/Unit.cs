namespace NudgeBot.Core.Schedules.Words;

/// <summary>A unit of time, shortest first.</summary>
internal enum Unit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}
