using Microsoft.Extensions.Logging;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;

namespace NudgeBot.Discord.Gateway;

/// <summary>
/// Lets shards start sessions no faster than Discord allows: one in five seconds for each of max_concurrency buckets, and never
/// beyond the daily allowance, whose exhaustion resets the token.
/// </summary>
internal sealed class IdentifyGate(GatewayApi gateway, TimeProvider time, Func<double> random, ILogger logger) : IDisposable
{
    // A little over Discord's five seconds, for networks that squeeze two starts together.
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromMilliseconds(5100);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private readonly Lock _lock = new();
    private readonly Dictionary<int, TimeSpan> _nextStart = [];
    private readonly long _started = time.GetTimestamp();
    private GatewayBot? _known;
    private TimeSpan _knownAt;
    private int _startsLeft;

    /// <summary>
    /// The gateway's address once a session may be started; null when Discord rejects the token. Waits out an exhausted
    /// allowance and an unreachable Discord.
    /// </summary>
    public async Task<GatewayBot?> PrepareAsync(CancellationToken cancellation)
    {
        await _asking.WaitAsync(cancellation);
        try
        {
            var backoff = new Backoff(random);
            while (true)
            {
                if (_known is not null && Elapsed - _knownAt < Fresh && _startsLeft > 0)
                {
                    return _known;
                }

                var answer = await gateway.GetBotAsync(cancellation);
                if (IsTokenRejected(answer.Failure))
                {
                    return null;
                }

                var wait = answer.Succeeded ? Learn(answer.Value) : WaitAfter(answer.Failure, backoff);
                await Task.Delay(wait, time, cancellation);
            }
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Waits for a shard's turn to identify, and counts the start.</summary>
    public async Task EnterAsync(int shardId, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var bucket = shardId % Math.Max(1, _known?.SessionStartLimit.MaxConcurrency ?? 1);
            var now = Elapsed;
            var start = _nextStart.TryGetValue(bucket, out var next) && next > now ? next : now;
            _nextStart[bucket] = start + BetweenStarts;
            _startsLeft--;
            wait = start - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation);
        }
    }

    /// <summary>Asks Discord anew next time, because what it said no longer holds.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _known = null;
        }
    }

    public void Dispose() => _asking.Dispose();

    private TimeSpan Elapsed => time.GetElapsedTime(_started);

    private TimeSpan Learn(GatewayBot answer)
    {
        var limit = answer.SessionStartLimit;
        lock (_lock)
        {
            _known = answer;
            _knownAt = Elapsed;
            _startsLeft = limit.Remaining;
        }

        if (limit.Remaining > 0)
        {
            return TimeSpan.Zero;
        }

        var wait = TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 1000, TimeSpan.MillisecondsPerDay));
        logger.LogError("Gateway: all {Total} session starts of the day are used; waiting {Wait}", limit.Total, wait);
        return wait;
    }

    private TimeSpan WaitAfter(RestFailure failure, Backoff backoff)
    {
        var wait = backoff.Next();
        wait = failure is RestFailure.RateLimited { After: var after } && after > wait ? after : wait;
        logger.LogWarning("Gateway: its address cannot be had ({Failure}); trying again in {Wait}", failure, wait);
        return wait;
    }

    private static bool IsTokenRejected(RestFailure? failure) => failure
        is RestFailure.Failed { Error.HttpStatus: 401 } or RestFailure.NotSent { Reason: NotSentReason.TokenRejected };
}
