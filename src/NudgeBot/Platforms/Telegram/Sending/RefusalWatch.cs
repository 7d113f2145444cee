using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Platforms.Telegram.Sending;

/// <summary>
/// Decides whom a 429 covers; Telegram does not say. It covers its chat, unless another chat was refused within the last
/// second, or another chat already waits long (more than 30 s) and this wait is long too: then it covers the bot. A long wait
/// of one chat alone stays that chat's: were it the bot's, the next chat's refusal would show it. Refusals of sends that were
/// on the wire when the whole bot was told to wait count for their chats only, so that one "wait" slows the bot once.
/// </summary>
internal sealed class RefusalWatch(TimeProvider time)
{
    private static readonly Duration Together = Duration.FromSeconds(1);
    private static readonly Duration Long = Duration.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<long, (Instant At, Instant Until)> _refused = [];
    private Instant _closedUntil = Instant.MinValue;

    /// <summary>A send to this chat was refused.</summary>
    public SendOutcome.TryAgain Refused(ChatAddress to, Duration after)
    {
        var chat = TelegramPlace.Of(to).Chat;
        // By elapsed time: were the system's clock set back, refusals of the future would count until it caught up.
        var now = NodaConstants.UnixEpoch + Duration.FromTimeSpan(time.GetElapsedTime(_start));
        lock (_gate)
        {
            foreach (var past in _refused.Where(past => past.Value.Until <= now && now - past.Value.At > Together).ToList())
            {
                _refused.Remove(past.Key);
            }

            _refused[chat] = (now, now + after);
            var coversAll = _refused.Any(other => other.Key != chat
                && (now - other.Value.At <= Together || (after > Long && other.Value.Until - other.Value.At > Long)));
            if (!coversAll || _closedUntil >= now + after - Together)
            {
                return new SendOutcome.TryAgain(after, LimitScope.Chat);
            }

            _closedUntil = now + after;
            return new SendOutcome.TryAgain(after, LimitScope.Platform);
        }
    }
}
