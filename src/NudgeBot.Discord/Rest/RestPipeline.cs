using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.RateLimits;

namespace NudgeBot.Discord.Rest;

/// <summary>
/// Takes a request through the limits, tries it as often as is safe, and turns everything that can happen into a value.
/// </summary>
internal sealed class RestPipeline(DiscordOptions options, TimeProvider time, ILogger logger) : IDisposable
{
    // A server that keeps refusing without a wait must not be asked for ever; each refusal also counts towards a ban.
    private const int MaxRefusals = 5;
    private static readonly TimeSpan FirstRetryDelay = TimeSpan.FromMilliseconds(250);

    private readonly RestTransport _transport = new(options, time);
    private readonly RouteQueues _queues = new(time);
    private readonly GlobalLimit _global = new(options.GlobalRequestsPerSecond, time);
    private readonly AddressBlock _addressBlock = new(time);
    private readonly InvalidRequestBudget _invalidRequests = new(options.InvalidRequestBudget, time);
    private volatile bool _tokenRejected;

    public int InvalidRequests => _invalidRequests.Count;

    /// <exception cref="OperationCanceledException">Cancelled before the request began to leave.</exception>
    public async Task<RestResult<T>> SendAsync<T>(RestCall call, JsonTypeInfo<T> answer, CancellationToken cancellation)
    {
        var attempt = await ExchangeAsync(call, cancellation);
        if (attempt.Failure is { } failure)
        {
            return failure;
        }

        try
        {
            return JsonSerializer.Deserialize(attempt.Body, answer) is { } value
                ? value
                : new RestFailure.Unknown(UnknownReason.UnreadableAnswer);
        }
        catch (JsonException problem)
        {
            logger.LogError("Discord's answer to {Call} cannot be read at {Path}", call, problem.Path);
            return new RestFailure.Unknown(UnknownReason.UnreadableAnswer);
        }
    }

    /// <exception cref="OperationCanceledException">Cancelled before the request began to leave.</exception>
    public async Task<RestResult<NoContent>> SendAsync(RestCall call, CancellationToken cancellation) =>
        (await ExchangeAsync(call, cancellation)).Failure is { } failure ? failure : default(NoContent);

    /// <summary>Null when the payload is within Discord's limits.</summary>
    public RestFailure? Refuse(IReadOnlyList<LimitViolation> violations)
    {
        if (violations.Count == 0)
        {
            return null;
        }

        var detail = string.Join("; ", violations);
        logger.LogError("A payload exceeds Discord's limits and was not sent: {Violations}", detail);
        return new RestFailure.NotSent(NotSentReason.LimitExceeded, detail);
    }

    public void Dispose()
    {
        _transport.Dispose();
        _queues.Dispose();
    }

    private async Task<RestAttempt> ExchangeAsync(RestCall call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var queue = _queues.Pin(call.Key);
        try
        {
            return await ExchangeAsync(call, queue, cancellation);
        }
        finally
        {
            queue.Unpin();
        }
    }

    private async Task<RestAttempt> ExchangeAsync(RestCall call, RouteQueue queue, CancellationToken cancellation)
    {
        var mayBeDone = new PossiblyDone();
        try
        {
            return mayBeDone.Settle(await TryAgainAndAgainAsync(call, queue, mayBeDone, cancellation));
        }
        catch (OperationCanceledException) when (mayBeDone.Failure is not null)
        {
            return RestAttempt.Of(mayBeDone.Failure);
        }
    }

    private async Task<RestAttempt> TryAgainAndAgainAsync(
        RestCall call, RouteQueue queue, PossiblyDone mayBeDone, CancellationToken cancellation)
    {
        var patience = options.MaxRateLimitWait;
        for (int tries = 1, refusals = 0; ;)
        {
            var asked = time.GetTimestamp();
            var turn = await queue.EnterAsync(patience, atHead: tries + refusals > 1, cancellation);
            if (turn.Refusal is { } tooLong)
            {
                return RestAttempt.Of(tooLong);
            }

            RestAttempt? attempt = null;
            try
            {
                patience -= time.GetElapsedTime(asked);
                attempt = await TryAsync(call, patience, cancellation);
                Heed(call, attempt, queue);
            }
            finally
            {
                queue.Leave(attempt?.Headers);
            }

            if (attempt.Refusal is { } refusal)
            {
                if (refusal.Scope == RateLimitScope.Cloudflare || ++refusals >= MaxRefusals)
                {
                    return RestAttempt.Of(new RestFailure.RateLimited(refusal.After, refusal.Scope));
                }
            }
            else if (attempt.Failure is not { } failure || !MayTryAgain(call, failure) || tries >= options.MaxTries)
            {
                return attempt;
            }
            else
            {
                mayBeDone.Note(failure);
                logger.LogWarning("Discord: {Call} failed ({Failure}); try {Next} of {Max} follows", call, failure, tries + 1, options.MaxTries);
                await Task.Delay(FirstRetryDelay * (Math.Pow(2, tries - 1) * (1 + Random.Shared.NextDouble())), time, cancellation);
                tries++;
            }
        }
    }

    private async Task<RestAttempt> TryAsync(RestCall call, TimeSpan patience, CancellationToken cancellation)
    {
        if (!call.IsInteraction && (await _global.EnterAsync(patience, cancellation)).Refusal is { } refusal)
        {
            return RestAttempt.Of(refusal);
        }

        return Closed(call) is { } closed ? RestAttempt.Of(closed) : await _transport.SendAsync(call, cancellation);
    }

    private RestFailure? Closed(RestCall call)
    {
        if (_tokenRejected && !call.IsInteraction)
        {
            return new RestFailure.NotSent(NotSentReason.TokenRejected);
        }

        return _invalidRequests.IsSpent
            ? new RestFailure.NotSent(NotSentReason.InvalidRequestBudgetSpent)
            : _addressBlock.Current;
    }

    private void Heed(RestCall call, RestAttempt attempt, RouteQueue queue)
    {
        if (attempt.Refusal is { } refusal)
        {
            logger.LogWarning("Discord refused {Call}: {Scope} limit, {After} to wait", call, refusal.Scope, refusal.After);
            HeedRefusal(refusal, queue);
        }
        else if (attempt.Failure is RestFailure.Failed { Error: { HttpStatus: 401 or 403 } error })
        {
            _invalidRequests.Add();
            if (error.HttpStatus == 401 && !call.IsInteraction)
            {
                _tokenRejected = true;
                logger.LogCritical("Discord rejected the bot token; nothing more is sent with it");
            }
        }
    }

    private void HeedRefusal(Refusal refusal, RouteQueue queue)
    {
        if (refusal.Scope != RateLimitScope.Shared)
        {
            _invalidRequests.Add();
        }

        switch (refusal.Scope)
        {
            case RateLimitScope.Global:
                _global.Block(refusal.After);
                break;
            case RateLimitScope.Cloudflare:
                _addressBlock.Block(refusal.After);
                break;
            default:
                queue.Block(refusal.After, refusal.Scope);
                break;
        }
    }

    private static bool MayTryAgain(RestCall call, RestFailure failure) => failure switch
    {
        RestFailure.NotSent { Reason: NotSentReason.NoConnection or NotSentReason.BadGateway } => true,
        // What has a time of its own is of no use once that is over.
        RestFailure.Unknown { Reason: UnknownReason.TimedOut } when call.Timeout is not null => false,
        RestFailure.Unknown { Reason: not (UnknownReason.Cancelled or UnknownReason.UnreadableAnswer) } => call.IsRepeatable,
        _ => false,
    };
}
