using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Guides;

/// <summary>Which nudges suit a chat at an instant.</summary>
/// <param name="settings">The chat's settings.</param>
/// <param name="now">The instant.</param>
public sealed class NudgeFit(ChatSettings settings, Instant now)
{
    private readonly bool _hardWeek = settings.HardWeekUntil > now;
    private readonly int _year = now.InUtc().Year;

    /// <summary>
    /// Whether a nudge suits: gentle in a hard week, nothing about a living child's age or liveliness after a loss, and an
    /// age that one of the children may have.
    /// </summary>
    public bool Includes(Nudge nudge) =>
        (!_hardWeek || nudge.Gentle)
        && (!settings.AfterLoss || (!nudge.StopsAfterLoss && nudge.Ages.Count == 0))
        && (nudge.Ages.Count == 0 || settings.ChildrenBorn.Count == 0 || settings.ChildrenBorn.Any(born => FitsAge(nudge, born)));

    // Only the year of birth is kept, so a child is one of two ages all year; either will do.
    private bool FitsAge(Nudge nudge, int born) =>
        nudge.Ages.Any(range => _year - born >= range.From && _year - born - 1 < range.To);
}
