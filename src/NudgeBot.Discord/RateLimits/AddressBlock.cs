using NudgeBot.Discord.Rest;

namespace NudgeBot.Discord.RateLimits;

/// <summary>A block of this machine's address by Cloudflare; it stops everything, interactions too.</summary>
internal sealed class AddressBlock(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly long _started = time.GetTimestamp();
    private TimeSpan _until;

    public RestFailure.RateLimited? Current
    {
        get
        {
            lock (_lock)
            {
                var left = _until - time.GetElapsedTime(_started);
                return left > TimeSpan.Zero ? new RestFailure.RateLimited(left, RateLimitScope.Cloudflare) : null;
            }
        }
    }

    public void Block(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = time.GetElapsedTime(_started) + wait;
            _until = until > _until ? until : _until;
        }
    }
}
