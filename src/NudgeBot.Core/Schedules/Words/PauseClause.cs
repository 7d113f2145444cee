using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>One thing that a text says about how long.</summary>
internal abstract record PauseClause
{
    /// <summary>The words that say it, as the person typed them.</summary>
    public string Words { get; init; } = "";
}

/// <summary>"2 weeks".</summary>
internal sealed record Lasting(Unit Unit, int Count) : PauseClause;

/// <summary>"until monday", "until tomorrow 8 am".</summary>
internal sealed record Ending(SaidDate Date, LocalTime? Time) : PauseClause;

/// <summary>"from monday".</summary>
internal sealed record Beginning(SaidDate Date) : PauseClause;

/// <summary>"5" and nothing to count.</summary>
internal sealed record Counting(int Count) : PauseClause;

/// <summary>"forever".</summary>
internal sealed record Endless : PauseClause;
