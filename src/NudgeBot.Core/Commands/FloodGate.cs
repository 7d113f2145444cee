using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands;

/// <summary>
/// Notices when one person does more in a chat than anybody means to, so that it costs the others nothing: they are told once
/// and then not answered until they have been quiet for a moment. Kept in memory, of a bounded number of people.
/// </summary>
internal sealed class FloodGate(TimeProvider time)
{
    /// <summary>The most messages in <see cref="Window"/>; a button counts half, since some are made to be pressed in a row.</summary>
    public const int MostMessages = 8;

    /// <summary>How many people are remembered at once.</summary>
    public const int MostPeople = 10_000;

    private const int WeightOfMessage = 2;
    private const int WeightOfPress = 1;

    private readonly Lock _lock = new();
    private readonly Dictionary<(ChatAddress Chat, string Member), Doings> _people = [];

    /// <summary>The time in which things are counted.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How long somebody has to be quiet to be answered again.</summary>
    public static TimeSpan Quiet { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How many people are remembered.</summary>
    public int People
    {
        get
        {
            lock (_lock)
            {
                return _people.Count;
            }
        }
    }

    /// <summary>Counts something a person did, and says whether to answer it.</summary>
    public FloodVerdict Check(ChatAddress chat, string member, bool isPress)
    {
        lock (_lock)
        {
            return DoingsOf(chat, member).Check(time, isPress ? WeightOfPress : WeightOfMessage);
        }
    }

    /// <summary>Whether a person who is not answered may still be given the help lines: once, until they were quiet.</summary>
    public bool MayGiveCare(ChatAddress chat, string member)
    {
        lock (_lock)
        {
            return DoingsOf(chat, member).TakeCare();
        }
    }

    private Doings DoingsOf(ChatAddress chat, string member)
    {
        if (_people.TryGetValue((chat, member), out var known))
        {
            return known;
        }

        if (_people.Count >= MostPeople)
        {
            foreach (var (person, _) in _people.Where(person => person.Value.IsOver(time)).ToList())
            {
                _people.Remove(person);
            }
        }

        if (_people.Count >= MostPeople)
        {
            // So many at once is no person's doing; forgetting them costs an answer each.
            _people.Clear();
        }

        return _people[(chat, member)] = new Doings(time.GetTimestamp());
    }

    private sealed class Doings(long now)
    {
        private readonly Queue<(long At, int Weight)> _recent = [];
        private long _last = now;
        private bool _held;
        private bool _cared;

        public bool IsOver(TimeProvider time) => time.GetElapsedTime(_last) >= Window;

        public bool TakeCare() => !_cared && (_cared = true);

        public FloodVerdict Check(TimeProvider time, int weight)
        {
            var wasQuiet = time.GetElapsedTime(_last) >= Quiet;
            _last = time.GetTimestamp();
            if (_held && !wasQuiet)
            {
                return FloodVerdict.Ignored;
            }

            if (_held)
            {
                (_held, _cared) = (false, false);
                _recent.Clear();
            }

            while (_recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= Window)
            {
                _recent.Dequeue();
            }

            _held = _recent.Sum(one => one.Weight) + weight > MostMessages * WeightOfMessage;
            _recent.Enqueue((_last, weight));
            return _held ? FloodVerdict.Told : FloodVerdict.Fine;
        }
    }
}

/// <summary>What to do with something a person did.</summary>
internal enum FloodVerdict
{
    /// <summary>Answer it.</summary>
    Fine,

    /// <summary>Say that it is too much at once.</summary>
    Told,

    /// <summary>Say nothing.</summary>
    Ignored,
}
