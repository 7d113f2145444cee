using NodaTime;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Operations;

/// <summary>
/// Lets this node own every platform whose lease it can get: the owner receives and its courier sends. When the lease is lost
/// both stop, and the node stands by.
/// </summary>
internal sealed class PlatformOwner(
    IEnumerable<IChatPlatform> platforms,
    IEnumerable<IPlatformReceiver> receivers,
    Couriers couriers,
    ILeaseStore leases,
    TimeProvider time,
    ILogger<PlatformOwner> logger) : BackgroundService
{
    private static readonly Duration LeaseLength = Duration.FromSeconds(9);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StandBy = TimeSpan.FromSeconds(1);

    private readonly string _owner = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(platforms.Select(platform => OwnAsync(platform.Name, stoppingToken)));

    private async Task OwnAsync(string platform, CancellationToken stopping)
    {
        var standsBy = false;
        while (!stopping.IsCancellationRequested)
        {
            var askedAt = time.GetTimestamp();
            if (await TryAcquireAsync(platform, stopping) is { } lease)
            {
                standsBy = false;
                var hold = new LeaseHold(lease, LeaseLength, time);
                hold.Renewed(askedAt);
                if (!await WorkAsync(hold, stopping))
                {
                    return;
                }

                continue;
            }

            if (!standsBy && !stopping.IsCancellationRequested)
            {
                standsBy = true;
                logger.LogInformation("Another node runs {Platform}; this one stands by.", platform);
            }

            // Several nodes waiting for one lease do not ask in step.
            var wait = StandBy * (0.5 + Random.Shared.NextDouble());
            await Task.Delay(wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Lease?> TryAcquireAsync(string platform, CancellationToken stopping)
    {
        try
        {
            return await leases.AcquireAsync(platform, _owner, LeaseLength, stopping);
        }
        catch (Exception error)
        {
            if (!stopping.IsCancellationRequested)
            {
                logger.LogWarning("The lease of {Platform} could not be asked for ({Error}).", platform, error.Message);
            }

            return null;
        }
    }

    /// <summary>False when the platform is off for good.</summary>
    private async Task<bool> WorkAsync(LeaseHold hold, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var platform = hold.Lease.Name;
        var courier = couriers.Of(platform);
        var renewing = RenewAsync(hold, over);
        var sending = courier.RunAsync(hold, over.Token);
        var receiving = ReceiveAsync(platform, courier, over.Token);
        await Task.WhenAny(sending, receiving, renewing);
        var refused = receiving.IsCompletedSuccessfully && !over.IsCancellationRequested;
        await over.CancelAsync();
        foreach (var task in new[] { receiving, sending, renewing })
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (task.Exception is { InnerException: { } error })
            {
                logger.LogError(error, "{Platform} stopped unexpectedly; it starts again.", platform);
            }
        }

        await ReleaseAsync(hold.Lease);
        return !refused;
    }

    private async Task ReceiveAsync(string platform, Courier courier, CancellationToken stopping)
    {
        if (receivers.FirstOrDefault(receiver => receiver.Platform == platform) is { } receiver)
        {
            await receiver.RunAsync(courier, stopping);
        }
        else
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RenewAsync(LeaseHold hold, CancellationTokenSource over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(RenewEvery, time, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                var askedAt = time.GetTimestamp();
                if (!await leases.RenewAsync(hold.Lease, LeaseLength, over.Token))
                {
                    logger.LogWarning("The lease of {Platform} was lost; another node takes over.", hold.Lease.Name);
                    await over.CancelAsync();
                    return;
                }

                hold.Renewed(askedAt);
            }
            catch (Exception error) when (!over.IsCancellationRequested)
            {
                logger.LogWarning("The lease of {Platform} could not be renewed ({Error}).", hold.Lease.Name, error.Message);
                if (!hold.IsHeld)
                {
                    await over.CancelAsync();
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ReleaseAsync(Lease lease)
    {
        using var atMost = new CancellationTokenSource(RenewEvery, time);
        try
        {
            await leases.ReleaseAsync(lease, atMost.Token);
        }
        catch (Exception error)
        {
            logger.LogWarning("The lease of {Platform} could not be given back ({Error}); it lapses.", lease.Name, error.Message);
        }
    }
}
