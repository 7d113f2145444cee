namespace NudgeBot.Storage.Transfer.Lines;

/// <summary>What one line says.</summary>
/// <param name="Line">The line's number, from 1.</param>
internal abstract record LineRecord(int Line)
{
    /// <summary>What no other record of the same kind in one batch may share with it.</summary>
    public abstract IEnumerable<string> Keys { get; }
}
