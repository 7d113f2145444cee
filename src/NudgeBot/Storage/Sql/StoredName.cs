using System.Text.Json;

namespace NudgeBot.Storage.Sql;

/// <summary>
/// Enums as they are stored: "missing-right" for MissingRight. Renaming a member changes what is stored, so it needs a
/// migration.
/// </summary>
internal static class StoredName
{
    /// <summary>The stored form.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>The stored form; null for none.</summary>
    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } known ? Of(known) : null;

    /// <summary>Reads the stored form.</summary>
    public static T Parse<T>(string stored)
        where T : struct, Enum => Names<T>.ByName[stored];

    /// <summary>Reads the stored form; null for none.</summary>
    public static T? ParseOptional<T>(string? stored)
        where T : struct, Enum => stored is null ? null : Parse<T>(stored);

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly IReadOnlyDictionary<string, T> ByName =
            ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
