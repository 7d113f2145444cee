namespace NudgeBot.Core.Guides;

/// <summary>The order in which a guide's nudges are sent.</summary>
/// <param name="Weeks">The weeks in order; at least one nudge in all.</param>
public sealed record Programme(IReadOnlyList<ProgrammeWeek> Weeks)
{
    private readonly IReadOnlyList<Nudge> _nudges = [.. Weeks.SelectMany(week => week.Nudges)];

    /// <summary>How many nudges there are before it starts over.</summary>
    public int Length => _nudges.Count;

    /// <summary>
    /// The first nudge from a position on that fits, and the position after it. Null when none of the whole programme fits.
    /// </summary>
    /// <param name="position">How many nudges have been walked past since the start; any non-negative number.</param>
    /// <param name="fits">Whether a nudge suits the chat at present.</param>
    public (Nudge Nudge, int Next)? NextFrom(int position, Func<Nudge, bool> fits)
    {
        for (var step = 0; step < Length; step++)
        {
            var nudge = _nudges[(int)(((long)position + step) % Length)];
            if (fits(nudge))
            {
                return (nudge, position + step + 1);
            }
        }

        return null;
    }

    /// <summary>
    /// Another nudge of the week that a position lies in, the next in that week that fits; the position's own where there is
    /// none. Over a week both come to the same nudges, on different days.
    /// </summary>
    /// <param name="position">How many nudges have been walked past since the start; any non-negative number.</param>
    /// <param name="fits">Whether a nudge suits the chat at present.</param>
    public Nudge CompanionAt(int position, Func<Nudge, bool> fits)
    {
        var place = position % Length;
        var at = 0;
        while (place >= Weeks[at].Nudges.Count)
        {
            place -= Weeks[at].Nudges.Count;
            at++;
        }

        var week = Weeks[at].Nudges;
        return Enumerable.Range(place + 1, week.Count - 1).Select(next => week[next % week.Count]).FirstOrDefault(fits) ?? week[place];
    }

    /// <summary>
    /// The first nudge from a position on that fits and was not seen lately. Where all that fit were, the one seen longest ago
    /// comes again. Null when none of the whole programme fits.
    /// </summary>
    /// <param name="position">How many nudges have been walked past since the start; any non-negative number.</param>
    /// <param name="fits">Whether a nudge suits the chat at present.</param>
    /// <param name="seen">The ids of the nudges seen lately, newest first.</param>
    public (Nudge Nudge, int Next)? NextUnseen(int position, Func<Nudge, bool> fits, IReadOnlyList<string> seen)
    {
        for (var remembered = seen.Count; remembered >= 0; remembered--)
        {
            var lately = seen.Take(remembered).ToHashSet();
            if (NextFrom(position, nudge => fits(nudge) && !lately.Contains(nudge.Id)) is { } next)
            {
                return next;
            }
        }

        return null;
    }
}

/// <summary>A week of the programme: a fact, tips and growth around one topic.</summary>
/// <param name="Topic">The id of the topic.</param>
/// <param name="Nudges">The nudges in the order they are sent.</param>
public sealed record ProgrammeWeek(string Topic, IReadOnlyList<Nudge> Nudges);
