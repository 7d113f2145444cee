namespace NudgeBot.Discord.Gateway;

/// <summary>
/// Discord closes a connection that sends more than 120 frames in 60 seconds. The last few are kept for heartbeats, without
/// which it would close too.
/// </summary>
internal sealed class SendBudget(TimeProvider time)
{
    public const int Limit = 120;
    public const int KeptForHeartbeats = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new();

    /// <summary>Whether a frame may be sent now; when it may, it counts.</summary>
    public bool TryTake(bool isDueHeartbeat)
    {
        lock (_lock)
        {
            while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > Window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= (isDueHeartbeat ? Limit : Limit - KeptForHeartbeats))
            {
                return false;
            }

            _sent.Enqueue(time.GetTimestamp());
            return true;
        }
    }
}
