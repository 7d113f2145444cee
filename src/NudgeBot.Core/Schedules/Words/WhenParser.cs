using System.Collections.Frozen;
using NodaTime;
using NudgeBot.Core.Schedules.Words.Languages;
using Superpower.Model;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>
/// Reads a person's words for when: "weekdays at 7:30 pm", "three times a week", "every other day at 9". Tolerates case,
/// punctuation, slips of spelling and polite words around them; whatever it cannot place it gives back instead of guessing.
/// Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// Times of day: morning is 08:00, lunchtime 12:30, afternoon 15:00, evening 19:30, night 20:30. An hour from 6 to 12 without
/// morning or evening is taken as on a 24-hour clock ("daily at 8" is 08:00), one from 1 to 5 is asked about, as is a number
/// alone. Twice a week is Monday and Thursday, three times Monday, Wednesday and Friday, four times those and Sunday; once a
/// week is the day of the week on which it is said.
/// </remarks>
public sealed class WhenParser
{
    /// <summary>The longest text that is read, in UTF-16 characters.</summary>
    public const int LongestText = 200;

    private readonly IReadOnlyList<MeaningReader> _readers;

    private WhenParser(IEnumerable<Vocabulary> vocabularies) => _readers = [.. vocabularies.Select(vocabulary => new MeaningReader(vocabulary))];

    /// <summary>The parser of English.</summary>
    public static WhenParser English { get; } = new([Languages.English.Vocabulary]);

    private static FrozenDictionary<string, WhenParser> Parsers { get; } =
        Vocabularies.All.ToFrozenDictionary(own => own.Language, own => new WhenParser([own, Languages.English.Vocabulary]));

    /// <summary>The parser for people who write in a language, and in English too.</summary>
    /// <param name="language">An ISO 639-1 code, "es"; one without a vocabulary gets the parser of English.</param>
    public static WhenParser For(string language) => Parsers.GetValueOrDefault(language, English);

    /// <summary>What <paramref name="text"/> says about when.</summary>
    /// <param name="text">As the person typed it.</param>
    /// <param name="today">The date where the person is, from which "every other day" counts.</param>
    /// <param name="ifNoTime">
    /// The time to take when the text names days alone; null asks for one with <see cref="WhenQuestion.AtWhatTime"/>.
    /// </param>
    public WhenReading Parse(string text, LocalDate today, LocalTime? ifNoTime = null)
    {
        if (text.Length > LongestText)
        {
            return new WhenReading.NotUnderstood(WhenProblem.TooLong, "");
        }

        // What is not understood in the language itself may be English.
        WhenReading? own = null;
        foreach (var reader in _readers)
        {
            var reading = Read(reader.Read(text), text, today, ifNoTime);
            if (reading is not WhenReading.NotUnderstood)
            {
                return reading;
            }

            own ??= reading;
        }

        return own!;
    }

    private static WhenReading Read(TokenList<Meaning> words, string text, LocalDate today, LocalTime? ifNoTime)
    {
        if (!words.Any())
        {
            return new WhenReading.NotUnderstood(WhenProblem.NothingSaid, "");
        }

        var read = WhenGrammar.Read(words);
        var clauses = read.Value;
        if (clauses.OfType<Refused>().FirstOrDefault() is { } refused)
        {
            return new WhenReading.NotUnderstood(refused.Problem, refused.Words);
        }

        if (words.Count() == 1 && words.First().Kind is Sign { Mark: Mark.Except })
        {
            return new WhenReading.NotUnderstood(WhenProblem.Never, text.Trim());
        }

        if (!read.Remainder.IsAtEnd)
        {
            return new WhenReading.NotUnderstood(
                words.Any(word => word.Kind is Unknown) && words.All(word => word.Kind is Unknown or Sign) ? WhenProblem.NotRecognised : WhenProblem.UnknownWords,
                MeaningReader.Unread(read.Remainder));
        }

        return clauses.Length == 0
            ? new WhenReading.NotUnderstood(WhenProblem.NotRecognised, text.Trim())
            : new WhenInterpreter(today, ifNoTime).Interpret(clauses);
    }
}
