namespace NudgeBot.Core.Schedules.Words.Languages;

/// <summary>The languages in which people can say when, beside English.</summary>
internal static class Vocabularies
{
    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        Spanish.Vocabulary.Beside(English.Vocabulary),
        Hindi.Vocabulary.Beside(English.Vocabulary),
    ];
}
