namespace NudgeBot.Discord.Rest;

/// <summary>Why a request has no value. The four kinds differ in whether Discord carried it out and what to do next.</summary>
public abstract record RestFailure
{
    private RestFailure()
    {
    }

    /// <summary>Not carried out: a rate limit stands in the way for longer than a request may wait. Try again after that.</summary>
    /// <param name="After">How long to wait.</param>
    /// <param name="Scope">Whose limit it is.</param>
    public sealed record RateLimited(TimeSpan After, RateLimitScope Scope) : RestFailure;

    /// <summary>Not carried out: Discord refused it and would refuse it again. <see cref="DiscordError.Code"/> says why.</summary>
    /// <param name="Error">Discord's reason.</param>
    public sealed record Failed(DiscordError Error) : RestFailure;

    /// <summary>Not carried out: the request never reached Discord's servers whole. It may be tried again unless the reason says otherwise.</summary>
    /// <param name="Reason">What stopped it.</param>
    /// <param name="Detail">More about it, without tokens and message texts.</param>
    public sealed record NotSent(NotSentReason Reason, string Detail = "") : RestFailure;

    /// <summary>
    /// Perhaps carried out: the request left and no usable answer came back. Only messages with the same nonce and requests that
    /// are the same when repeated may be tried again.
    /// </summary>
    /// <param name="Reason">What was missing.</param>
    public sealed record Unknown(UnknownReason Reason) : RestFailure;
}
