namespace NudgeBot.Core.Guides;

/// <summary>One short message: one action or one thought.</summary>
public sealed record Nudge
{
    /// <summary>The most characters of a nudge.</summary>
    public const int MostCharacters = 280;

    /// <summary>The most bytes of a nudge's id, so that it fits into a button's payload.</summary>
    public const int MostIdBytes = 40;

    /// <summary>The nudge's stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Its part in a week of the programme.</summary>
    public required NudgeKind Kind { get; init; }

    /// <summary>The id of its topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The work it rests on.</summary>
    public required Source Source { get; init; }

    /// <summary>The ages it fits; empty when it fits every child.</summary>
    public IReadOnlyList<AgeRange> Ages { get; init; } = [];

    /// <summary>Whether it is light and kind enough for a hard week.</summary>
    public bool Gentle { get; init; }

    /// <summary>Whether it mentions a child's age or liveliness, so that it is held back after a loss.</summary>
    public bool StopsAfterLoss { get; init; }

    /// <summary>Its text by language.</summary>
    public required Translated Text { get; init; }
}

/// <summary>A nudge's part in a week of the programme, in the arc of the published text-message trials.</summary>
public enum NudgeKind
{
    /// <summary>Why it matters.</summary>
    Fact,

    /// <summary>One small thing to do today.</summary>
    Tip,

    /// <summary>Reflect, extend or repair.</summary>
    Growth,
}

/// <summary>An age in whole years, from the first birthday named up to the second, which it excludes.</summary>
/// <param name="From">The youngest age, in years.</param>
/// <param name="To">The first age that is too old, in years.</param>
public readonly record struct AgeRange(int From, int To)
{
    /// <summary>The ranges a guide may name.</summary>
    public static IReadOnlyList<AgeRange> All { get; } = [new(0, 1), new(1, 3), new(3, 6), new(6, 12)];

    /// <inheritdoc/>
    public override string ToString() => $"{From}-{To}";
}
