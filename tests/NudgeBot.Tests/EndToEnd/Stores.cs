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
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value))
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        var chats = services.GetRequiredService<IChatStore>();
        var schedules = services.GetRequiredService<IScheduleStore>();
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().LocalDateTime;
        var due = now.With(TimeAdjusters.TruncateToMinute).PlusMinutes(-minutesAgo);
        var times = new SendTimes(SendDays.Daily, due.TimeOfDay);
        foreach (var id in telegramIds)
        {
            var chat = await chats.AddAsync(Some.Chat($"{id}"), cancellationToken);
            await schedules.AddAsync(
                Some.Schedule(chat, times) with { Guide = "secure-attachment", NextDue = due.InUtc().ToInstant() }, cancellationToken);
        }
    }
}
