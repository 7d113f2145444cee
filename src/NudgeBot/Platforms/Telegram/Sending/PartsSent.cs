namespace NudgeBot.Platforms.Telegram.Sending;

/// <summary>
/// Remembers how far the parts of a long message came, so that a further try goes on there. In memory: after a restart a
/// message that was interrupted between two parts starts over.
/// </summary>
internal sealed class PartsSent
{
    private const int MostRemembered = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, int> _sent = [];
    private readonly Queue<Guid> _order = new();

    /// <summary>How many parts of a message were sent.</summary>
    public int Of(Guid message)
    {
        lock (_gate)
        {
            return _sent.GetValueOrDefault(message);
        }
    }

    /// <summary>So many parts are sent, and more are to come.</summary>
    public void Remember(Guid message, int parts)
    {
        lock (_gate)
        {
            if (_sent.TryAdd(message, parts))
            {
                _order.Enqueue(message);
            }

            _sent[message] = parts;
            if (_order.Count > MostRemembered)
            {
                _sent.Remove(_order.Dequeue());
            }
        }
    }
}
