using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands.Sharing;

/// <summary>Something of the guide in a form to give to other people: without buttons that act on a chat.</summary>
/// <param name="Place">Where it is in the bot, as /start reads it: "topic_ID", "nudge_ID"; empty for the welcome.</param>
/// <param name="Title">A line to choose it by.</param>
/// <param name="Summary">A few words more, without form.</param>
/// <param name="Message">What is shared, naming its source.</param>
public sealed record Shareable(string Place, string Title, string Summary, Message Message);
