namespace NudgeBot.Core.Commands;

/// <summary>Answers people: the same conversation on every platform.</summary>
public interface IConversation
{
    /// <summary>
    /// Does what a person asked and says what to reply. Bad input comes back as a reply, never as an exception; a store that
    /// cannot be reached throws, and the platform hands the same thing over again later.
    /// </summary>
    Task<Reply> HandleAsync(Incoming incoming, CancellationToken cancellationToken);
}
