using NudgeBot.Core.Commands;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>
/// Hands what somebody did to the conversation, again when it fails. Discord does not tell it twice, so in the end the person
/// is asked to.
/// </summary>
internal sealed class PatientConversation(
    IConversation conversation, PhraseLibrary phrases, TimeProvider time, ILogger<PatientConversation> logger)
{
    private const int MostTries = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>Does what was asked.</summary>
    public async Task<Reply> HandleAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(FirstWait);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await conversation.HandleAsync(incoming, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                // Its type and place, not its message, which may hold what somebody wrote.
                logger.LogError(
                    "What somebody did on Discord could not be handled: {Error}\n{Trace}", error.GetType().FullName, error.StackTrace);
            }

            if (tries == MostTries)
            {
                return Reply.Say(phrases.In(incoming.Language).Message("discord.trouble")) with { OnlyForMember = true };
            }

            await Task.Delay(backoff.Next(), time, cancellationToken);
        }
    }
}
