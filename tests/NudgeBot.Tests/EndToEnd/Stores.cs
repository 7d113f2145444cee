using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage;
using NudgeBot.Testing;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>Fills a store as if chats had subscribed long ago.</summary>
internal static class Stores
{
    /// <summary>Adds private chats whose daily nudge came due some minutes ago, with the Telegram ids given.</summary>
    public static async Task AddSubscribersAsync(
        IReadOnlyDictionary<string, string?> settings, IEnumerable<long> telegramIds, int minutesAgo, CancellationToken cancellationToken)
    {
        await using var services = Open(settings);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await AddSubscribersAsync(services, telegramIds, now - Duration.FromMinutes(minutesAgo), cancellationToken);
    }

    /// <summary>Adds private chats with a daily nudge at the minute of an instant, the first of them then.</summary>
    public static async Task AddSubscribersAsync(
        IServiceProvider services, IEnumerable<long> telegramIds, Instant at, CancellationToken cancellationToken)
    {
        var chats = services.GetRequiredService<IChatStore>();
        var schedules = services.GetRequiredService<IScheduleStore>();
        var due = at.InUtc().LocalDateTime.With(TimeAdjusters.TruncateToMinute);
        var times = new SendTimes(SendDays.Daily, due.TimeOfDay);
        foreach (var id in telegramIds)
        {
            var chat = await chats.AddAsync(Some.Chat($"{id}"), cancellationToken);
            await schedules.AddAsync(
                Some.Schedule(chat, times) with { Guide = "secure-attachment", NextDue = due.InUtc().ToInstant() }, cancellationToken);
        }
    }

    /// <summary>The stores that settings of the environment name, outside any bot.</summary>
    public static ServiceProvider Open(IReadOnlyDictionary<string, string?> settings, StorageUse use = StorageUse.Run)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value))
            .Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration, use).BuildServiceProvider();
    }
}
