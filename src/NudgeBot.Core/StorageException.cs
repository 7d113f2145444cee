namespace NudgeBot.Core;

/// <summary>
/// The store could not do what was asked: its server is away, its disk is full, its file is in use. The message is one
/// sentence for the operator with what to do, free of passwords and message texts. Nothing of the asked change was kept, so
/// the caller may try again later.
/// </summary>
public sealed class StorageException : Exception
{
    /// <summary>Says what happened and what to do about it.</summary>
    /// <param name="message">The sentence for the operator.</param>
    /// <param name="innerException">What the database said.</param>
    public StorageException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
