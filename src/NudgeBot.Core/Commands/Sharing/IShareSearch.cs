namespace NudgeBot.Core.Commands.Sharing;

/// <summary>Finds nudges and answers to give to other people, for somebody of whom nothing but their words is known.</summary>
public interface IShareSearch
{
    /// <summary>
    /// What fits, the best first; help lines alone when the words speak of danger, some gentle nudges when there are no words,
    /// and nothing when nothing fits.
    /// </summary>
    /// <param name="words">What is looked for, perhaps half typed; or a place such as "nudge_ID".</param>
    /// <param name="language">The person's language, an IETF tag; null for the original.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<Shareable>> FindAsync(string words, string? language, CancellationToken cancellationToken);
}
