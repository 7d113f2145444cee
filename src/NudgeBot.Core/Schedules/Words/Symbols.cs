using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace NudgeBot.Core.Schedules.Words;

/// <summary>The smallest parsers, over the meanings of words.</summary>
internal static class Symbols
{
    /// <summary>One word with a meaning of this kind.</summary>
    public static TokenListParser<Meaning, T> A<T>()
        where T : Meaning =>
        Token.Matching<Meaning>(meaning => meaning is T, typeof(T).Name).Select(token => (T)token.Kind);

    public static TokenListParser<Meaning, Mark> The(Mark mark) =>
        Token.Matching<Meaning>(meaning => meaning is Sign sign && sign.Mark == mark, mark.ToString()).Value(mark);

    public static TokenListParser<Meaning, Mark> OneOf(params Mark[] marks) =>
        Token.Matching<Meaning>(meaning => meaning is Sign sign && marks.Contains(sign.Mark), string.Join(' ', marks)).Select(token => ((Sign)token.Kind).Mark);

    public static TokenListParser<Meaning, T> Either<T>(params TokenListParser<Meaning, T>[] parsers) =>
        parsers.Select(parser => parser.Try()).Aggregate((one, other) => one.Or(other));

    public static TokenListParser<Meaning, bool> Maybe<T>(TokenListParser<Meaning, T> parser) =>
        parser.Try().Value(true).OptionalOrDefault();

    public static TokenListParser<Meaning, T?> MaybeA<T>()
        where T : Meaning =>
        A<T>().AsNullable().OptionalOrDefault();

    /// <summary>The result together with the words of the text that it was read from.</summary>
    public static TokenListParser<Meaning, TResult> WithWords<T, TResult>(
        this TokenListParser<Meaning, T> parser, Func<T, string, TResult> combine) => input =>
    {
        var result = parser(input);
        return result.HasValue
            ? TokenListParserResult.Value(combine(result.Value, Words(input, result.Remainder)), result.Location, result.Remainder)
            : TokenListParserResult.CastEmpty<Meaning, T, TResult>(result);
    };

    /// <summary>The text from the first word of a list up to where another list begins.</summary>
    public static string Words(TokenList<Meaning> from, TokenList<Meaning> to)
    {
        var words = from.Take(to.Position - from.Position).ToList();
        return words.Count == 0 ? "" : MeaningReader.Cover(words[0].Span, words[^1].Span).ToStringValue();
    }
}
