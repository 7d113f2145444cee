namespace NudgeBot.Core.Guides;

/// <summary>A short text in one or more languages.</summary>
/// <param name="Original">The language that stands in for a missing one.</param>
/// <param name="Texts">The texts by language.</param>
public sealed record Translated(string Original, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>The text in a language, or in the original one when it is missing.</summary>
    public string In(string language) =>
        Texts.TryGetValue(language, out var text) ? text : Texts.GetValueOrDefault(Original, "");
}
