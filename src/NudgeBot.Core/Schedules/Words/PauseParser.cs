using NodaTime;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>
/// Reads a person's words for how long: "2 weeks", "until 5 January", "till monday". A date without a year is the next one; "next
/// friday" is the Friday of the week after this one, which begins on Monday. Immutable and safe to share between threads.
/// </summary>
public sealed class PauseParser
{
    /// <summary>The longest text that is read, in UTF-16 characters.</summary>
    public const int LongestText = WhenParser.LongestText;

    private readonly MeaningReader _reader;

    private PauseParser(Vocabulary vocabulary) => _reader = new MeaningReader(vocabulary);

    /// <summary>The parser of English.</summary>
    public static PauseParser English { get; } = new(Languages.English.Vocabulary);

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

        var words = _reader.Read(text);
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
