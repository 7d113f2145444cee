namespace NudgeBot.Testing.Telegram;

/// <summary>A lasting rate with a burst, kept as the instant at which everything sent so far would be paid off.</summary>
internal sealed class BurstWindow
{
    private DateTimeOffset _paidOffAt = DateTimeOffset.MinValue;

    public TimeSpan WaitFor(double perSecond, int burst, DateTimeOffset now, TimeSpan tolerance)
    {
        if (_paidOffAt <= now)
        {
            return TimeSpan.Zero;
        }

        var debt = _paidOffAt - now;
        var allowed = TimeSpan.FromSeconds((burst - 1) / perSecond);
        return debt <= allowed + tolerance ? TimeSpan.Zero : debt - allowed;
    }

    public void Add(double perSecond, DateTimeOffset now) =>
        _paidOffAt = (_paidOffAt > now ? _paidOffAt : now) + TimeSpan.FromSeconds(1 / perSecond);
}
