using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Delivery;

/// <summary>
/// Says when the next message may leave, so that a platform's limits are used to the full and not passed. Sends are spread
/// evenly: a burst that fits an average would still be refused by a sliding window. Not safe for several threads.
/// </summary>
/// <param name="limits">The platform's limits.</param>
public sealed class Pacer(PacingLimits limits)
{
    // What one refusal takes off the learned rate, how long until some of it is given back, and the least that is left.
    private const double ShrinkFactor = 0.9;
    private const double LeastShareOfRate = 0.2;
    private static readonly Duration RecoverEvery = Duration.FromSeconds(20);

    // How far a send may run ahead of its even place when the one before it left late: a timer's grain, not a burst.
    private static readonly Duration Slack = Duration.FromMilliseconds(12);

    private readonly Dictionary<string, ChatPace> _chats = new(StringComparer.Ordinal);
    private double _share = 1;
    private Instant _recoverAt = Instant.MaxValue;
    private Instant _nextPlace = NodaConstants.UnixEpoch;
    private Instant _closedUntil = Instant.MinValue;

    /// <summary>The messages a second the pacer keeps to at present; null when unlimited.</summary>
    public double? RatePerSecond => limits.PerSecond * _share;

    /// <summary>The earliest instant at which a message to any chat may leave.</summary>
    public Instant PlatformOpensAt => Instant.Max(_closedUntil, _nextPlace - Slack);

    /// <summary>The earliest instant at which a message to this chat may leave, the platform's own limits aside.</summary>
    public Instant ChatOpensAt(ChatAddress address) =>
        _chats.TryGetValue(limits.ChatOf(address), out var pace) ? pace.OpensAt : Instant.MinValue;

    /// <summary>Takes a place: a message to this chat leaves now.</summary>
    public void Take(ChatAddress address, Instant now)
    {
        Recover(now);
        if (RatePerSecond is { } rate)
        {
            _nextPlace = Instant.Max(_nextPlace, now) + Duration.FromSeconds(1 / rate);
        }

        if (limits.BetweenMessagesToAChat > Duration.Zero || limits.PerMinuteToAGroup is not null)
        {
            PaceOf(address).Take(now, limits.BetweenMessagesToAChat, limits.IsGroup(address) ? limits.PerMinuteToAGroup : null);
        }
    }

    /// <summary>The platform said "wait" for one chat.</summary>
    public void CloseChat(ChatAddress address, Instant until) => PaceOf(address).CloseUntil(until);

    /// <summary>The platform said "wait" for the whole bot: nothing leaves until then, and the rate shrinks for a while.</summary>
    public void ClosePlatform(Instant until, Instant now)
    {
        _closedUntil = Instant.Max(_closedUntil, until);
        _share = Math.Max(LeastShareOfRate, _share * ShrinkFactor);
        _recoverAt = now + RecoverEvery;
    }

    /// <summary>Forgets chats that are free again, so that memory follows the chats in use.</summary>
    public void Prune(Instant now)
    {
        foreach (var chat in _chats.Where(chat => chat.Value.IsIdle(now)).Select(chat => chat.Key).ToList())
        {
            _chats.Remove(chat);
        }
    }

    private ChatPace PaceOf(ChatAddress address)
    {
        var key = limits.ChatOf(address);
        if (!_chats.TryGetValue(key, out var pace))
        {
            _chats[key] = pace = new ChatPace();
        }

        return pace;
    }

    private void Recover(Instant now)
    {
        while (_share < 1 && now >= _recoverAt)
        {
            _share = Math.Min(1, _share / ShrinkFactor);
            _recoverAt += RecoverEvery;
        }
    }

    private sealed class ChatPace
    {
        private static readonly Duration Minute = Duration.FromMinutes(1);

        private readonly Queue<Instant> _lastMinute = new();

        public Instant OpensAt { get; private set; } = Instant.MinValue;

        public void Take(Instant now, Duration between, int? perMinute)
        {
            OpensAt = Instant.Max(OpensAt, now + between);
            if (perMinute is not { } most)
            {
                return;
            }

            Forget(now);
            _lastMinute.Enqueue(now);
            if (_lastMinute.Count >= most)
            {
                OpensAt = Instant.Max(OpensAt, _lastMinute.Peek() + Minute);
            }
        }

        public void CloseUntil(Instant until) => OpensAt = Instant.Max(OpensAt, until);

        public bool IsIdle(Instant now)
        {
            Forget(now);
            return OpensAt <= now && _lastMinute.Count == 0;
        }

        private void Forget(Instant now)
        {
            while (_lastMinute.TryPeek(out var oldest) && oldest + Minute <= now)
            {
                _lastMinute.Dequeue();
            }
        }
    }
}
