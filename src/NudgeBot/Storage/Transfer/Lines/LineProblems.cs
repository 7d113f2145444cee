namespace NudgeBot.Storage.Transfer.Lines;

/// <summary>What was wrong with lines, told as it is found. For one thread at a time.</summary>
/// <param name="tell">Told the line's number and the sentence.</param>
internal sealed class LineProblems(Action<int, string> tell)
{
    private readonly List<(int Line, string Sentence)> _open = [];

    /// <summary>How many lines were told of.</summary>
    public int Count { get; private set; }

    /// <summary>Notes one; it is told by <see cref="Tell"/>, or not when the work that found it is undone.</summary>
    public void Add(int line, string sentence) => _open.Add((line, sentence));

    /// <summary>Forgets what was not told yet, because the work is done again.</summary>
    public void Undo() => _open.Clear();

    /// <summary>Tells what was noted; returns how many.</summary>
    public int Tell()
    {
        foreach (var (line, sentence) in _open)
        {
            tell(line, sentence);
        }

        var told = _open.Count;
        Count += told;
        _open.Clear();
        return told;
    }
}
