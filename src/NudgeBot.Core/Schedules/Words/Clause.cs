using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>One thing that a text says about when.</summary>
internal abstract record Clause
{
    /// <summary>The words that say it, as the person typed them.</summary>
    public string Words { get; init; } = "";
}

/// <summary>"mondays and thursdays", "weekends".</summary>
internal sealed record OnDays(DaysOfWeek Days) : Clause;

/// <summary>"except weekends".</summary>
internal sealed record Without(DaysOfWeek Days) : Clause;

/// <summary>"every third day".</summary>
internal sealed record EveryDays(int Interval) : Clause;

/// <summary>"every two weeks", "every other monday".</summary>
internal sealed record EveryWeeks(int Weeks, IsoDayOfWeek? On = null) : Clause;

/// <summary>"three times a week".</summary>
internal sealed record PerWeek(int Count) : Clause;

/// <summary>"twice a day".</summary>
internal sealed record PerDay(int Count) : Clause;

/// <summary>"starting tomorrow", "from monday".</summary>
internal sealed record StartingOn(int? DaysFromToday, IsoDayOfWeek? Day) : Clause;

/// <summary>"at 8 in the evening"; <paramref name="PartLeads"/> for "evenings at 8".</summary>
internal sealed record AtClock(Clock Clock, PartOfDay? Part = null, bool PartLeads = false) : Clause;

/// <summary>"between 8 and 9".</summary>
internal sealed record AtRange(Clock From, Clock To, PartOfDay? Part) : Clause;

/// <summary>"mornings".</summary>
internal sealed record InPart(PartOfDay Part) : Clause;

/// <summary>"after bath"; <paramref name="Around"/> is null for what the language has no word for.</summary>
internal sealed record AtMoment(PartOfDay? Around) : Clause;

/// <summary>What no schedule can be.</summary>
internal sealed record Refused(WhenProblem Problem) : Clause;
