using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NudgeBot.Core;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage;

namespace NudgeBot.Tests.Storage;

public sealed class StorageSetupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nudgebot-setup-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task EveryPortHasItsStore()
    {
        await using var services = Services(("Storage:Path", Path.Combine(_folder.FullName, "x.db")));

        Assert.All(
            new[]
            {
                typeof(IChatStore), typeof(IScheduleStore), typeof(IOutboxStore), typeof(ILeaseStore), typeof(IInboxStore),
                typeof(IMailboxStore), typeof(IReactionStore), typeof(IUnansweredStore), typeof(IHistoryStore), typeof(IPastDeliveryStore),
            },
            port => Assert.NotNull(services.GetService(port)));
    }

    [Fact]
    public async Task TheDatabaseIsReadyBeforeHostedServicesStart()
    {
        var path = Path.Combine(_folder.FullName, "made", "x.db");
        await using var services = Services(("Storage:Path", path));

        await Assert.IsAssignableFrom<IHostedLifecycleService>(Assert.Single(services.GetServices<IHostedService>())).StartingAsync(Cancel);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task AStoreUsedWithoutAHostOpensTheDatabaseItself()
    {
        await using var services = Services(("Storage:Path", Path.Combine(_folder.FullName, "x.db")));

        Assert.Null(await services.GetRequiredService<IChatStore>().FindAsync(new ChatAddress("web", "x"), Cancel));
    }

    [Fact]
    public async Task AConnectionStringMeansPostgres()
    {
        await using var services = Services(
            ("Storage:Path", Path.Combine(_folder.FullName, "x.db")), ("Storage:ConnectionString", "Host=127.0.0.1;Port=1"));

        var error = await Assert.ThrowsAsync<StorageException>(
            () => services.GetRequiredService<IChatStore>().FindAsync(new ChatAddress("web", "x"), Cancel));

        Assert.StartsWith("The PostgreSQL server could not be reached", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("", 400)]
    [InlineData("30", 30)]
    [InlineData("90.12:00:00", 90)]
    [InlineData("3650", 3650)]
    public void HistoryIsKeptForAsManyDaysAsTheOperatorSays(string? given, int days) => Assert.Equal(
        NodaTime.Duration.FromDays(days),
        Services(("Storage:KeepHistoryFor", given!)).GetRequiredService<HistoryRetention>().KeptFor);

    [Theory]
    [InlineData("29")]
    [InlineData("3651")]
    [InlineData("a year")]
    public void AnAgeThatHistoryCannotBeKeptForIsRefusedInOneSentence(string given)
    {
        var error = Assert.Throws<StorageException>(() => Services(("Storage:KeepHistoryFor", given)));

        Assert.Equal($"Storage:KeepHistoryFor is '{given}': give days from 30 to 3650, such as 400.", error.Message);
    }

    [Fact]
    public void WithoutConfigurationTheDataLiesInTheWorkingDirectory() => Assert.Equal(
        Path.Combine("data", "nudgebot.db"),
        Services().GetRequiredService<StorageOptions>().Path);

    [Theory]
    [InlineData("Host=db;Database=bot;Username=x;Password=hunter2", "PostgreSQL database bot on db")]
    [InlineData("Pasword=hunter2", "PostgreSQL, by a connection string that cannot be read")]
    public void TheDescriptionNamesTheServerWithoutThePassword(string connectionString, string description) =>
        Assert.Equal(description, new StorageOptions { ConnectionString = connectionString }.Description);

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddStorage(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build())
        .BuildServiceProvider();
}
