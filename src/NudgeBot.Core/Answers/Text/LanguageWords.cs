using System.Reflection;

namespace NudgeBot.Core.Answers.Text;

/// <summary>What is known of a language's words besides the examples of a guide; nothing is needed.</summary>
/// <param name="Stem">Cuts a word's ending.</param>
/// <param name="Concepts">What its words have in common.</param>
internal sealed record LanguageWords(Func<string, string> Stem, Concepts Concepts)
{
    /// <summary>The words of a language, by its ISO 639 code with or without a region.</summary>
    /// <param name="language">The code.</param>
    /// <param name="lists">The lists of concepts to know, "concepts" or "danger".</param>
    public static LanguageWords In(string language, params IEnumerable<string> lists)
    {
        var code = CodeOf(language);
        return new LanguageWords(code == "en" ? EnglishStemmer.Stem : word => word, Concepts.Read(Text(language, lists)));
    }

    /// <summary>The text of some lists; empty where the language has none.</summary>
    public static string Text(string language, params IEnumerable<string> lists) =>
        string.Join('\n', lists.Select(list => Read($"answers/{CodeOf(language)}.{list}.txt")));

    private static string CodeOf(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource);
        if (stream is null)
        {
            return "";
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
