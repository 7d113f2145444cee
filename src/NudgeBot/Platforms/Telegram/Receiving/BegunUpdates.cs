namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>
/// The updates that this run has begun with. Those that ended are remembered for a while: a look into the store that began
/// before may still show them as not handled.
/// </summary>
internal sealed class BegunUpdates
{
    private const int MostRemembered = 10_000;

    private readonly Lock _gate = new();
    private readonly HashSet<long> _begun = [];
    private readonly Queue<long> _ended = new();

    /// <summary>Whether an update is to be begun: true once.</summary>
    public bool Begin(long id)
    {
        lock (_gate)
        {
            return _begun.Add(id);
        }
    }

    /// <summary>An update was dealt with.</summary>
    public void Ended(long id)
    {
        lock (_gate)
        {
            _ended.Enqueue(id);
            if (_ended.Count > MostRemembered)
            {
                _begun.Remove(_ended.Dequeue());
            }
        }
    }
}
