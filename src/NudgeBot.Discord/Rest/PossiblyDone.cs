namespace NudgeBot.Discord.Rest;

/// <summary>
/// Remembers that an earlier try may have been carried out, so that a later one that was not sent does not make the whole
/// request look as if nothing happened. Discord's own refusal of a later try stands: it knows what it did.
/// </summary>
internal sealed class PossiblyDone
{
    public RestFailure.Unknown? Failure { get; private set; }

    public void Note(RestFailure failure) => Failure = failure as RestFailure.Unknown ?? Failure;

    public RestAttempt Settle(RestAttempt last) =>
        Failure is not null && last.Failure is (RestFailure.NotSent or RestFailure.RateLimited) ? RestAttempt.Of(Failure) : last;
}
