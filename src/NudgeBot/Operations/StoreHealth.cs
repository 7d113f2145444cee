using Microsoft.Extensions.Diagnostics.HealthChecks;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Operations;

/// <summary>Healthy while the store answers.</summary>
internal sealed class StoreHealth(IOutboxStore outbox) : IHealthCheck
{
    public const string Ready = "ready";

    private const string AnyPlatform = "web";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await outbox.EarliestAsync(AnyPlatform, fence: 0, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.");
        }
    }
}
