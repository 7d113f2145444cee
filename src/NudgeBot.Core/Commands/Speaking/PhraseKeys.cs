namespace NudgeBot.Core.Commands.Speaking;

/// <summary>The form in which values of enumerations appear in the keys of phrases.</summary>
internal static class PhraseKeys
{
    /// <summary>"NoSuchTime" becomes "no-such-time".</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) =>
            char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
