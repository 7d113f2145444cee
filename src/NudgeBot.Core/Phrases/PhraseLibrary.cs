using System.Reflection;

namespace NudgeBot.Core.Phrases;

/// <summary>What the bot says, in every language there is a file for ("Phrases/LANGUAGE.yaml").</summary>
public sealed class PhraseLibrary
{
    /// <summary>The language whose phrases stand in for missing ones.</summary>
    public const string Original = "en";

    private const string Prefix = "phrases/";
    private const string Suffix = ".yaml";

    private readonly Dictionary<string, Phrasebook> _books = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the files that come with the bot.</summary>
    public PhraseLibrary()
    {
        var assembly = typeof(PhraseLibrary).Assembly;
        var original = Open(assembly, Original);
        _books[Original] = new Phrasebook(Original, original.Texts, original: null);
        foreach (var language in LanguagesOf(assembly).Where(language => language != Original))
        {
            _books[language] = new Phrasebook(language, Open(assembly, language).Texts, _books[Original]);
        }
    }

    /// <summary>The languages, the original first.</summary>
    public IReadOnlyList<string> Languages => [.. _books.Keys];

    /// <summary>The phrases in a language; its region is ignored, and an unknown language gets the original.</summary>
    /// <param name="language">An IETF tag such as "es" or "es-419"; null for the original.</param>
    public Phrasebook In(string? language) => _books[Match(language)];

    /// <summary>The language of the phrases that an IETF tag gets.</summary>
    public string Match(string? language)
    {
        var primary = language?.Split('-', '_')[0] ?? Original;
        return _books.TryGetValue(primary, out var book) ? book.Language : Original;
    }

    private static IEnumerable<string> LanguagesOf(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal);

    private static PhraseFile Open(Assembly assembly, string language)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{Prefix}{language}{Suffix}")!);
        return PhraseFile.Read(language, reader);
    }
}
