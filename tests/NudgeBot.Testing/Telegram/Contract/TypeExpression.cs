namespace NudgeBot.Testing.Telegram;

/// <summary>A type as the documentation writes it: "Integer or String", "Array of Array of InlineKeyboardButton".</summary>
/// <param name="Alternatives">Names of types; one alone when <paramref name="Element"/> is set or not.</param>
/// <param name="Element">Not null for an array.</param>
internal sealed record TypeExpression(IReadOnlyList<string> Alternatives, TypeExpression? Element)
{
    private const string ArrayOf = "Array of ";

    private static readonly string[] Separators = [", ", " and ", " or "];

    public static TypeExpression Parse(string text) => text.StartsWith(ArrayOf, StringComparison.Ordinal)
        ? new TypeExpression([], Parse(text[ArrayOf.Length..]))
        : new TypeExpression(text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), null);

    public override string ToString() => Element is null ? string.Join(" or ", Alternatives) : ArrayOf + Element;
}
