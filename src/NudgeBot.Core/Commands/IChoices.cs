namespace NudgeBot.Core.Commands;

/// <summary>A payload that whatever was chosen from a list completes, on platforms that have lists.</summary>
/// <typeparam name="TButton">The payload's own type.</typeparam>
public interface IChoices<TButton>
    where TButton : class
{
    /// <summary>The payload with what was chosen and nothing else; null when it makes no sense.</summary>
    TButton? With(IReadOnlyList<string> values);
}
