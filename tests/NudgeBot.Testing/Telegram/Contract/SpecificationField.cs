namespace NudgeBot.Testing.Telegram;

/// <summary>A parameter of a method or a field of an object.</summary>
internal sealed record SpecificationField(string Name, TypeExpression Type, bool IsRequired, IReadOnlyList<string> Values);
