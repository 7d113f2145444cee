using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using NudgeBot.Core;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Postgres;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Sqlite;
using NudgeBot.Storage.Stores;
using NudgeBot.Storage.Transfer;

namespace NudgeBot.Storage;

/// <summary>Adds the stores to the bot.</summary>
internal static class StorageSetup
{
    /// <summary>
    /// Adds the stores over the database that the section "Storage" names (<see cref="StorageOptions"/>). The database is
    /// opened and brought up to date before any other hosted service starts, or at the first use where nothing is hosted.
    /// </summary>
    /// <param name="services">The bot's services.</param>
    /// <param name="configuration">The bot's configuration.</param>
    /// <param name="use">What the database is opened for.</param>
    /// <exception cref="StorageException">A setting is not what it can be.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, StorageUse use = StorageUse.Run)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        var defaults = new StorageOptions();
        var options = new StorageOptions
        {
            Path = section[nameof(StorageOptions.Path)] is { Length: > 0 } path ? path : defaults.Path,
            ConnectionString = section[nameof(StorageOptions.ConnectionString)],
            KeepHistoryFor = KeepHistoryFor(section, defaults),
            Use = use,
        };

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(new HistoryRetention(Duration.FromDays(options.KeepHistoryFor.Days)));
        services.AddSingleton<Database>(string.IsNullOrWhiteSpace(options.ConnectionString)
            ? provider => ActivatorUtilities.CreateInstance<SqliteDatabase>(provider)
            : provider => ActivatorUtilities.CreateInstance<PostgresDatabase>(provider));
        services.AddHostedService<StorageStart>();
        services.AddSingleton<StoreExport>();
        services.AddSingleton<StoreImport>();

        services.AddSingleton<IChatStore, ChatStore>();
        services.AddSingleton<IScheduleStore, ScheduleStore>();
        services.AddSingleton<IOutboxStore, OutboxStore>();
        services.AddSingleton<ILeaseStore, LeaseStore>();
        services.AddSingleton<IInboxStore, InboxStore>();
        services.AddSingleton<IMailboxStore, MailboxStore>();
        services.AddSingleton<IReactionStore, ReactionStore>();
        services.AddSingleton<IUnansweredStore, UnansweredStore>();
        services.AddSingleton<IHistoryStore, HistoryStore>();
        services.AddSingleton<IPartnerStore, PartnerStore>();
        services.AddSingleton<ISilentChatStore, SilentChatStore>();
        services.AddSingleton<ISuspendedChatStore, SuspendedChatStore>();
        services.AddSingleton<IPastDeliveryStore, PastDeliveryStore>();
        return services;
    }

    private static TimeSpan KeepHistoryFor(IConfigurationSection section, StorageOptions defaults)
    {
        var given = section[nameof(StorageOptions.KeepHistoryFor)];
        if (string.IsNullOrWhiteSpace(given))
        {
            return defaults.KeepHistoryFor;
        }

        return TimeSpan.TryParse(given, CultureInfo.InvariantCulture, out var age)
            && age >= HistoryRetention.Least.ToTimeSpan() && age <= HistoryRetention.Most.ToTimeSpan()
            ? age
            : throw new StorageException(
                $"Storage:KeepHistoryFor is '{given}': give days from {HistoryRetention.Least.Days} to {HistoryRetention.Most.Days}, such as 400.");
    }
}
