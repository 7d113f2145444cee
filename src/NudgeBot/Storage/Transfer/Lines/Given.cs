namespace NudgeBot.Storage.Transfer.Lines;

/// <summary>A field that a line may leave out: what it leaves out stays as it is, or takes its default.</summary>
/// <param name="IsGiven">Whether the line has it.</param>
/// <param name="Value">Its value; null when the line says so, or has none.</param>
internal readonly record struct Given<T>(bool IsGiven, T? Value)
{
    /// <summary>Its value where the line has it.</summary>
    public T? Or(T? otherwise) => IsGiven ? Value : otherwise;
}
