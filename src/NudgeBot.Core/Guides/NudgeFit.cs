using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Guides;

/// <summary>
/// Which nudges suit a chat at an instant. Where no child's age was told, the first walk through the programme brings the
/// nudges without ages alone, which fit every child. From the second walk on come also those that fit all but one of the age
/// ranges: their words name no stage ("stuck on a zip or a puzzle"). What is for two ranges or one ("at the gate", "on the
/// changing mat") waits until an age is told.
/// </summary>
/// <param name="settings">The chat's settings.</param>
/// <param name="now">The instant.</param>
/// <param name="isFirstWalk">Whether the programme is walked for the first time.</param>
public sealed class NudgeFit(ChatSettings settings, Instant now, bool isFirstWalk)
{
    private static readonly int NearlyAllRanges = AgeRange.All.Count - 1;

    private readonly bool _hardWeek = settings.HardWeekUntil > now;
    private readonly int _year = now.InUtc().Year;

    /// <summary>The fit for the place in a programme that has been reached; a guide that gives all its nudges ages has no first walk without them.</summary>
    public static NudgeFit At(int position, Programme programme, ChatSettings settings, Instant now)
    {
        var first = new NudgeFit(settings, now, isFirstWalk: true);
        return position < programme.Length && programme.Weeks.Any(week => week.Nudges.Any(first.Includes))
            ? first
            : new NudgeFit(settings, now, isFirstWalk: false);
    }

    /// <summary>
    /// Whether a nudge suits: gentle in a hard week, nothing about a living child's age or liveliness after a loss, and an
    /// age that one of the children may have, as far as ages were told.
    /// </summary>
    public bool Includes(Nudge nudge) =>
        (!_hardWeek || nudge.Gentle)
        && (!settings.AfterLoss || (!nudge.StopsAfterLoss && nudge.Ages.Count == 0))
        && (nudge.Ages.Count == 0 || (settings.ChildrenBorn.Count == 0
            ? !isFirstWalk && nudge.Ages.Count >= NearlyAllRanges
            : settings.ChildrenBorn.Any(born => FitsAge(nudge, born))));

    // Only the year of birth is kept, so a child is one of two ages all year; either will do.
    private bool FitsAge(Nudge nudge, int born) =>
        nudge.Ages.Any(range => _year - born >= range.From && _year - born - 1 < range.To);
}
