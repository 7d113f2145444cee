namespace NudgeBot.Platforms.Web;

/// <summary>What a page is told of its mailbox.</summary>
/// <param name="Revision">Ask for what comes after it the next time.</param>
/// <param name="Messages">New and replaced messages.</param>
internal sealed record PageMessages(long Revision, IReadOnlyList<PageMessage> Messages);

/// <summary>A message as a page is told of it.</summary>
/// <param name="Number">Its number in the chat; a message with a number already shown replaces that one.</param>
/// <param name="Revision">Rises when it is replaced.</param>
/// <param name="At">When it was put, ISO 8601 in UTC.</param>
/// <param name="Content">The message, without the bytes of its attachment.</param>
internal sealed record PageMessage(long Number, long Revision, DateTimeOffset At, WebMessage Content);
