using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NudgeBot.Storage;

namespace NudgeBot.Operations;

/// <summary>Says in three lines what is on, what is off and how to turn it on, and where the data is.</summary>
internal sealed class StartReport(
    IEnumerable<PlatformSwitch> platforms, IServer server, StorageOptions storage, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Write);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Write()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var on = platforms.Where(platform => platform.IsOn)
            .Select(platform => platform.Name == "web" ? $"web at {string.Join(" and ", addresses)}" : platform.Name);
        var off = platforms.Where(platform => !platform.IsOn)
            .Select(platform => $"{platform.Name} ({platform.HowToTurnOn})")
            .DefaultIfEmpty("nothing");
        Console.WriteLine($"On:   {string.Join(", ", on)}");
        Console.WriteLine($"Off:  {string.Join(", ", off)}");
        Console.WriteLine($"Data: {storage.Description}");
    }
}
