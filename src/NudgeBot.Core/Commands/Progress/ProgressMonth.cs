using NodaTime;

namespace NudgeBot.Core.Commands.Progress;

/// <summary>What was tried in a month, for a picture.</summary>
/// <param name="Today">The local date; it says which month.</param>
/// <param name="Tried">How many nudges were tried, by local date; days without any are left out.</param>
public sealed record ProgressMonth(LocalDate Today, IReadOnlyDictionary<LocalDate, int> Tried);
