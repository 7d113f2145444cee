namespace NudgeBot.Storage.Transfer;

/// <summary>How far an export or import is.</summary>
/// <param name="Records">The records written, or stored, so far.</param>
/// <param name="Bytes">The bytes read so far; zero for an export.</param>
/// <param name="Bad">The lines that could not be stored so far.</param>
internal sealed record TransferProgress(long Records, long Bytes, long Bad);
