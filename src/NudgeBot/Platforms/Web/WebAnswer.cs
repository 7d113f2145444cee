namespace NudgeBot.Platforms.Web;

/// <summary>What the page is told when the bot has dealt with a post. The messages themselves come from the mailbox.</summary>
/// <param name="Newest">The number of the last message put in answer; 0 when none was.</param>
/// <param name="Toast">A word to show briefly; null for none.</param>
/// <param name="StartOver">Whether the messages on the page are gone from the mailbox, as after /forget.</param>
internal sealed record WebAnswer(long Newest, string? Toast, bool StartOver);

/// <summary>Why the page was refused.</summary>
/// <param name="Error">One sentence for the person: what was wrong and what to do.</param>
internal sealed record WebProblem(string Error);
