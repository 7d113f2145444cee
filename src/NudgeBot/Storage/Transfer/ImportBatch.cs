using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer;

/// <summary>The records of some lines that follow one another, stored in one transaction. No two of a kind share a key.</summary>
internal sealed class ImportBatch
{
    private readonly Dictionary<RecordKind, List<LineRecord>> _records = [];
    private readonly HashSet<(RecordKind Kind, string Key)> _keys = [];

    /// <summary>How many records.</summary>
    public int Count { get; private set; }

    /// <summary>The lines that could not be read.</summary>
    public List<(int Line, string Sentence)> Problems { get; } = [];

    /// <summary>How many bytes were read when it was full.</summary>
    public long Bytes { get; set; }

    /// <summary>The records of a kind.</summary>
    public IReadOnlyList<LineRecord> Of(RecordKind kind) => _records.GetValueOrDefault(kind) ?? [];

    /// <summary>Whether a record shares a key with one that is in it.</summary>
    public bool Has(RecordKind kind, LineRecord record) => record.Keys.Any(key => _keys.Contains((kind, key)));

    /// <summary>Adds a record.</summary>
    public void Add(RecordKind kind, LineRecord record)
    {
        if (!_records.TryGetValue(kind, out var records))
        {
            _records[kind] = records = [];
        }

        records.Add(record);
        Count++;
        foreach (var key in record.Keys)
        {
            _keys.Add((kind, key));
        }
    }
}
