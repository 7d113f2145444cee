using NudgeBot.Core.Guides;

namespace NudgeBot.Core.Answers;

/// <summary>Finds what the guides have to say.</summary>
public interface IAnswers
{
    /// <summary>What a guide has to say to a question.</summary>
    /// <param name="guide">The guide.</param>
    /// <param name="language">The language of the question, one the guide is written in.</param>
    /// <param name="question">What was asked, as it was typed.</param>
    /// <param name="cancellationToken">Gives up waiting while the answers are still being prepared.</param>
    ValueTask<Finding> FindAsync(Guide guide, string language, string question, CancellationToken cancellationToken);

    /// <summary>Whether a message speaks of danger.</summary>
    /// <param name="language">The language of the chat.</param>
    /// <param name="message">The message, as it was typed.</param>
    /// <param name="cancellationToken">Gives up waiting while the recognition is still being prepared.</param>
    ValueTask<DangerTier> RecogniseDangerAsync(string language, string message, CancellationToken cancellationToken);
}
