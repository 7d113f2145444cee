using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>The bot asked something; the chat's next plain message is the answer and goes to a command.</summary>
/// <param name="Command">The name of the command that asked.</param>
/// <param name="Context">What the command was told so far, in a form of its own; empty when nothing.</param>
/// <param name="Until">After this instant a plain message is a question again.</param>
public sealed record Awaited(string Command, string Context, Instant Until);
