using System.Globalization;
using System.Text;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace NudgeBot.Core.Schedules.Words;

internal enum Lexeme
{
    Number,
    Word,
    Sign,
}

/// <summary>Cuts a text of any language into numbers, words and the few signs that matter; all else is passed over.</summary>
internal static class Lexemes
{
    private const string Signs = ":.,;&+-–—/@~";

    private static readonly Tokenizer<Lexeme> Tokenizer = new TokenizerBuilder<Lexeme>()
        .Match(Span.WithAll(char.IsDigit), Lexeme.Number)
        .Match(Span.MatchedBy(Character.Letter.IgnoreThen(Character.Matching(ContinuesWord, "letter").IgnoreMany())), Lexeme.Word)
        .Match(Character.In(Signs.ToCharArray()), Lexeme.Sign)
        .Ignore(Character.AnyChar)
        .Build();

    public static IReadOnlyList<Token<Lexeme>> Of(TextSpan text) => [.. Tokenizer.TryTokenize(text.ToStringValue()) switch
    {
        { HasValue: true } tokens => tokens.Value,
        var failure => throw new InvalidOperationException($"The lexemes cover every text: {failure}"),
    }];

    /// <summary>Without case, accents, apostrophes and nukta, so that each spelling of a word is found.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (letter is not ('\'' or '’' or 'ʼ' or '़') && letter is < '̀' or > 'ͯ')
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static bool ContinuesWord(char letter) =>
        char.IsLetter(letter)
        || letter is '\'' or '’' or 'ʼ'
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
