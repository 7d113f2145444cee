using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>What the members of a chat were asked and have not answered: of each member the last question. Compared by value.</summary>
public sealed class AwaitedAnswers : IEquatable<AwaitedAnswers>
{
    /// <summary>How many are remembered, the latest ones.</summary>
    public const int Most = 30;

    private readonly Awaited[] _questions;

    private AwaitedAnswers(IEnumerable<Awaited> questions) => _questions = [.. questions.TakeLast(Most)];

    /// <summary>Nobody was asked anything.</summary>
    public static AwaitedAnswers None { get; } = new([]);

    /// <summary>The questions, the oldest first.</summary>
    public IReadOnlyList<Awaited> All => _questions;

    /// <summary>These questions, the oldest first.</summary>
    public static AwaitedAnswers Of(IEnumerable<Awaited> questions) => new(questions);

    /// <summary>What a member was asked last; null when nothing.</summary>
    public Awaited? From(string member) => Array.FindLast(_questions, question => question.IsFrom(member));

    /// <summary>What is awaited when one more was asked. Their earlier question, and those whose time is over, are no longer.</summary>
    public AwaitedAnswers With(Awaited question, Instant now) => new(_questions
        .Where(open => open.Until > now && !(open.Member is null || open.Member == question.Member))
        .Append(question));

    /// <summary>What is awaited when a member no longer means to answer.</summary>
    public AwaitedAnswers Without(string member) => new(_questions.Where(question => !question.IsFrom(member)));

    /// <inheritdoc/>
    public bool Equals(AwaitedAnswers? other) => other is not null && _questions.AsSpan().SequenceEqual(other._questions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AwaitedAnswers);

    /// <inheritdoc/>
    public override int GetHashCode() => _questions.Aggregate(0, HashCode.Combine);
}
