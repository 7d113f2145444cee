namespace NudgeBot.Core.Answers.Text;

/// <summary>Reads texts of one language.</summary>
/// <param name="language">What is known of its words.</param>
/// <param name="spelling">The repair of misspelt words.</param>
internal sealed class WordReader(LanguageWords language, SpellingRepair spelling)
{
    public Func<string, string> Stem => language.Stem;

    public TextReading Read(string text) => Read(WordSplitter.Split(text));

    public TextReading Read(IReadOnlyList<string> words)
    {
        var repaired = spelling.Repair(words);
        var unknown = words.Count == 0 ? 1 : words.Count(word => !spelling.Knows(word)) / (double)words.Count;
        return new TextReading(words, repaired, language.Concepts.Find(repaired), unknown);
    }

    public void Save(BinaryWriter writer) => spelling.Save(writer);

    public static WordReader Load(BinaryReader reader, LanguageWords language) =>
        new(language, SpellingRepair.Load(reader, language));
}
