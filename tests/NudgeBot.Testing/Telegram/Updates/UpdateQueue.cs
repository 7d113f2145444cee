using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Updates the bot has not confirmed, oldest first. Only touched under the gate.</summary>
internal sealed class UpdateQueue(FakeTelegramOptions options, ChangeSignal changes)
{
    private readonly SortedDictionary<int, PendingUpdate> _pending = [];
    private int _nextId = options.FirstUpdateId;

    public AllowedUpdates Allowed { get; } = new();

    public int Count
    {
        get
        {
            ForgetExpired();
            return _pending.Count;
        }
    }

    /// <summary>Runs after each new update.</summary>
    public Action Added { get; set; } = () => { };

    public void Add(string kind, JsonObject content, long queue, TimeSpan? lifetime = null)
    {
        if (Allowed.Contains(kind))
        {
            AddRaw(kind, new JsonObject { [kind] = content }, queue, lifetime ?? TimeSpan.FromHours(24));
        }
    }

    /// <summary>Adds whatever is given, whether or not the bot asked for it; the id is set here.</summary>
    public int AddRaw(string kind, JsonObject update, long queue, TimeSpan lifetime)
    {
        var id = _nextId++;
        var body = new JsonObject { ["update_id"] = id };
        foreach (var (name, value) in update)
        {
            if (name != "update_id")
            {
                body[name] = value?.DeepClone();
            }
        }

        _pending[id] = new PendingUpdate(id, kind, queue, body, options.Time.GetUtcNow() + lifetime);
        Added();
        changes.Raise();
        return id;
    }

    /// <summary>Forgets what lies before the offset and returns up to <paramref name="limit"/> of the rest.</summary>
    public IReadOnlyList<PendingUpdate> From(int offset, int limit)
    {
        ForgetExpired();
        if (offset < 0)
        {
            Forget(_pending.Keys.Take(Math.Max(0, _pending.Count + offset)));
        }
        else if (offset <= _nextId + 10)
        {
            Forget(_pending.Keys.TakeWhile(id => id < offset));
        }

        return [.. _pending.Values.Take(limit)];
    }

    public IReadOnlyList<PendingUpdate> All()
    {
        ForgetExpired();
        return [.. _pending.Values];
    }

    public void Forget(PendingUpdate update) => Forget([update.Id]);

    public void Clear() => Forget(_pending.Keys);

    private void ForgetExpired()
    {
        var now = options.Time.GetUtcNow();
        Forget(_pending.Values.Where(update => update.ExpiresAt <= now).Select(update => update.Id));
    }

    private void Forget(IEnumerable<int> ids)
    {
        var gone = ids.ToList();
        foreach (var id in gone)
        {
            _pending.Remove(id);
        }

        if (gone.Count > 0)
        {
            changes.Raise();
        }
    }
}
