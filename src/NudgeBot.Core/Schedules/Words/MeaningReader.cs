using System.Globalization;
using Superpower.Model;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>Turns a text into the meanings of its words, for the grammars to combine.</summary>
internal sealed class MeaningReader(Vocabulary vocabulary)
{
    public TokenList<Meaning> Read(string text)
    {
        var lexemes = Lexemes.Of(new TextSpan(text));
        var words = lexemes.Select(Word).ToArray();
        var meanings = new List<Token<Meaning>>(lexemes.Count);
        for (var at = 0; at < lexemes.Count;)
        {
            var (meaning, length) = vocabulary.LongestPhrase(words.AsSpan(at)) ?? (Single(lexemes, at), 1);
            Add(meanings, new Token<Meaning>(meaning, Cover(lexemes[at].Span, lexemes[at + length - 1].Span)));
            at += length;
        }

        meanings.RemoveAll(token => token.Kind is Sign { Mark: Mark.Filler });
        return new TokenList<Meaning>([.. meanings]);
    }

    /// <summary>The text from one span's start to another's end.</summary>
    public static TextSpan Cover(TextSpan first, TextSpan last) => new(
        first.Source!, first.Position, last.Position.Absolute + last.Length - first.Position.Absolute);

    /// <summary>Of words that a grammar could not read, the next unknown ones or, where all are known, the one that had no place.</summary>
    public static string Unread(TokenList<Meaning> rest)
    {
        var unknown = rest.SkipWhile(word => word.Kind is not Unknown).TakeWhile(word => word.Kind is Unknown).ToList();
        return unknown.Count == 0
            ? rest.First().ToStringValue()
            : Cover(unknown[0].Span, unknown[^1].Span).ToStringValue();
    }

    private string Word(Token<Lexeme> lexeme) => lexeme.Kind == Lexeme.Word
        ? vocabulary.Spelled(Vocabulary.Folded(lexeme))
        : lexeme.ToStringValue();

    private static Meaning Single(IReadOnlyList<Token<Lexeme>> lexemes, int at) => lexemes[at] switch
    {
        { Kind: Lexeme.Number } number => new Number(Value(number.Span), number.Span.Length),
        { Kind: Lexeme.Word } => new Unknown(),
        var sign => new Sign(sign.ToStringValue() switch
        {
            "," or ";" or "&" or "+" => Mark.And,
            "/" => Mark.Slash,
            "@" or "~" => Mark.At,
            "-" or "–" or "—" => Mark.Dash,
            ":" when IsBetweenNumbers(lexemes, at) => Mark.Colon,
            "." when IsBetweenNumbers(lexemes, at) => Mark.Dot,
            _ => Mark.Filler,
        }),
    };

    private static bool IsBetweenNumbers(IReadOnlyList<Token<Lexeme>> lexemes, int at) =>
        at > 0 && at + 1 < lexemes.Count
        && lexemes[at - 1].Kind == Lexeme.Number && lexemes[at + 1].Kind == Lexeme.Number
        && Cover(lexemes[at - 1].Span, lexemes[at + 1].Span).Length == lexemes[at - 1].Span.Length + 1 + lexemes[at + 1].Span.Length;

    // Digits of any script; what has more than six is no hour, count or year.
    private static int Value(TextSpan digits) => digits.Length > 6
        ? int.MaxValue
        : digits.ToStringValue().Aggregate(0, (value, digit) => (10 * value) + CharUnicodeInfo.GetDecimalDigitValue(digit));

    // "twenty five" and "twenty-five" are one number.
    private static void Add(List<Token<Meaning>> meanings, Token<Meaning> next)
    {
        if (next.Kind is Number { Digits: 0, Value: > 0 and < 10 } ones)
        {
            var dash = meanings.Count > 1 && meanings[^1].Kind is Sign { Mark: Mark.Dash } ? 1 : 0;
            if (meanings.Count > dash && meanings[^(1 + dash)] is { Kind: Number { Digits: 0, Value: >= 20 and < 100 } tens } first && tens.Value % 10 == 0)
            {
                meanings.RemoveRange(meanings.Count - 1 - dash, 1 + dash);
                next = new Token<Meaning>(new Number(tens.Value + ones.Value), Cover(first.Span, next.Span));
            }
        }

        meanings.Add(next);
    }
}
