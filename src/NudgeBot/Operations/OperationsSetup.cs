using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Operations;

/// <summary>Adds what keeps the bot running: couriers, ownership of platforms, health.</summary>
internal static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        var courier = configuration.GetSection("Courier").Get<CourierOptions>() ?? new CourierOptions();
        // Telegram alone has no idempotency key, so the choice is its operator's.
        services.AddSingleton(courier with
        {
            RepeatWhenUnsure = configuration.GetValue("Telegram:RepeatWhenUnsure", courier.RepeatWhenUnsure),
        });
        services.AddSingleton(new OperatorDetails(
            Given(configuration["Operator:Name"]), Given(configuration["Operator:Contact"])));
        services.AddSingleton<Couriers>();
        services.AddHostedService<PlatformOwner>();
        services.AddHostedService<StartReport>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [StoreHealth.Ready]);
        return services;
    }

    /// <summary>Live says that the process answers; ready says that its store does too.</summary>
    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(StoreHealth.Ready) });
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
