namespace NudgeBot.Core.Guides;

/// <summary>The help lines of a country, the emergency number first.</summary>
/// <param name="Country">Its ISO 3166 code; null for the advice that holds where the country is unknown.</param>
/// <param name="Emergency">The local emergency number.</param>
/// <param name="Note">What to say besides the number; null for nothing.</param>
/// <param name="Lines">The lines to call.</param>
public sealed record CountryHelplines(
    string? Country, string Emergency, Translated? Note, IReadOnlyList<Helpline> Lines);

/// <summary>A help line.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Number">The number to dial, as it is written locally.</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Languages">The languages spoken.</param>
/// <param name="For">Whom it helps.</param>
/// <param name="Source">Who publishes the number.</param>
/// <param name="Checked">When an editor last checked it, as an ISO date.</param>
public sealed record Helpline(
    string Name, string Number, string Hours, IReadOnlyList<string> Languages, Translated For, string Source, string Checked);

/// <summary>The help lines an operator offers, by country.</summary>
/// <param name="countries">The lines by ISO 3166 code.</param>
/// <param name="default">What is said where the country is unknown.</param>
public sealed class Helplines(IReadOnlyDictionary<string, CountryHelplines> countries, CountryHelplines @default)
{
    /// <summary>112 and the advice to call the local emergency number: what is said when no file can be read.</summary>
    public static Helplines Bare { get; } = new(
        new Dictionary<string, CountryHelplines>(), new CountryHelplines(null, "112", null, []));

    /// <summary>The lines of a country, or the advice that holds everywhere.</summary>
    public CountryHelplines In(string? country) =>
        country is not null && countries.TryGetValue(country.ToUpperInvariant(), out var lines) ? lines : @default;
}
