using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>The bot asked somebody something; their next plain message in the chat is the answer and goes to a command.</summary>
/// <param name="Command">The name of the command that asked.</param>
/// <param name="Context">What the command was told so far, in a form of its own; empty when nothing.</param>
/// <param name="Until">After this instant a plain message is a question again.</param>
/// <param name="Member">Who was asked: the platform's id of the person; null where that was not noted, and anybody may answer.</param>
public sealed record Awaited(string Command, string Context, Instant Until, string? Member = null)
{
    /// <summary>Whether a member's message may be the answer.</summary>
    public bool IsFrom(string member) => Member is null || Member == member;
}
