namespace NudgeBot.Core.Schedules.Words;

/// <summary>A value, or the problem that kept it from being made.</summary>
internal readonly record struct Outcome<T>(T? Value, WhenProblem? Problem, string Words)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => Of(value);

    public static Outcome<T> Of(T value) => new(value, null, "");

    public static Outcome<T> Refused(WhenProblem problem, Clause because) => new(null, problem, because.Words);
}
