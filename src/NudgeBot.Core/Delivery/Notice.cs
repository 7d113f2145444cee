namespace NudgeBot.Core.Delivery;

/// <summary>Something the bot says by itself that is no nudge, such as a question. It travels through the outbox like one.</summary>
/// <param name="Kind">What kind it is: a short stable name of a-z and hyphen, which decides who gives it its words.</param>
/// <param name="Fields">What it is about, in a form that <paramref name="Kind"/> defines; empty when nothing needs saying.</param>
public sealed record Notice(string Kind, string Fields)
{
    /// <summary>The stored form, read back by <see cref="Parse"/>: "KIND:FIELDS".</summary>
    public override string ToString() => $"{Kind}:{Fields}";

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text is not a stored form.</exception>
    public static Notice Parse(string stored)
    {
        var colon = stored.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new Notice(stored[..colon], stored[(colon + 1)..])
            : throw new FormatException("A stored notice lacks its kind.");
    }
}
