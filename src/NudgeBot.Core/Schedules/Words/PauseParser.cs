using System.Collections.Frozen;
using NodaTime;
using NudgeBot.Core.Schedules.Words.Languages;
using Superpower.Model;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>
/// Reads a person's words for how long: "2 weeks", "until 5 January", "till monday". A date without a year is the next one; "next
/// friday" is the Friday of the week after this one, which begins on Monday. Immutable and safe to share between threads.
/// </summary>
public sealed class PauseParser
{
    /// <summary>The longest text that is read, in UTF-16 characters.</summary>
    public const int LongestText = WhenParser.LongestText;

    private readonly IReadOnlyList<MeaningReader> _readers;

    private PauseParser(IEnumerable<Vocabulary> vocabularies) => _readers = [.. vocabularies.Select(vocabulary => new MeaningReader(vocabulary))];

    /// <summary>The parser of English.</summary>
    public static PauseParser English { get; } = new([Languages.English.Vocabulary]);

    private static FrozenDictionary<string, PauseParser> Parsers { get; } =
        Vocabularies.All.ToFrozenDictionary(own => own.Language, own => new PauseParser([own, Languages.English.Vocabulary]));

    /// <summary>The parser for people who write in a language, and in English too.</summary>
    /// <param name="language">An ISO 639-1 code, "es"; one without a vocabulary gets the parser of English.</param>
    public static PauseParser For(string language) => Parsers.GetValueOrDefault(language, English);

    /// <summary>Until when <paramref name="text"/> asks for a pause.</summary>
    /// <param name="text">As the person typed it; an empty one asks back.</param>
    /// <param name="now">The instant from which the pause counts.</param>
    /// <param name="zone">The chat's zone, in which its days begin and end.</param>
    public PauseReading Parse(string text, Instant now, DateTimeZone zone)
    {
        if (text.Length > LongestText)
        {
            return new PauseReading.NotUnderstood(PauseProblem.TextTooLong, "");
        }

        // What is not understood in the language itself may be English.
        PauseReading? own = null;
        foreach (var reader in _readers)
        {
            var reading = Read(reader.Read(text), now, zone);
            if (reading is not PauseReading.NotUnderstood)
            {
                return reading;
            }

            own ??= reading;
        }

        return own!;
    }

    private static PauseReading Read(TokenList<Meaning> words, Instant now, DateTimeZone zone)
    {
        var read = PauseGrammar.Read(words);
        if (!read.Remainder.IsAtEnd)
        {
            return new PauseReading.NotUnderstood(
                words.All(word => word.Kind is Unknown or Sign) ? PauseProblem.NotRecognised : PauseProblem.UnknownWords,
                MeaningReader.Unread(read.Remainder));
        }

        return new PauseInterpreter(now, zone).Interpret(read.Value);
    }
}
