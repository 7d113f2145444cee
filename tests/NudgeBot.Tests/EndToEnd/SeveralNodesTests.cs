using System.Diagnostics;
using Npgsql;
using NudgeBot.Testing.Postgres;
using NudgeBot.Testing.Processes;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>
/// Real processes on one PostgreSQL: whatever befalls the one that runs Telegram in mid-broadcast, another takes over, no nudge
/// is lost, and nobody gets one from an owner whose lease is over.
/// </summary>
public sealed class SeveralNodesTests
{
    private const int Chats = 600;
    private const int SentBefore = 120;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan TakeoverWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RepliesAgainWithin = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task WhenTheOwnerIsKilledAnotherNodeTakesOver(int nodes)
    {
        await using var cluster = await Cluster.StartAsync(nodes);

        await cluster.Owner.KillAsync();

        var silent = await cluster.UntilSendingAgainAsync();
        Assert.InRange(silent, TimeSpan.Zero, TakeoverWithin);
        Assert.InRange(await cluster.TimeOfReplyAsync(), TimeSpan.Zero, RepliesAgainWithin);
        await cluster.AllHaveTheirNudgeAsync();
        cluster.AssertRepeatedOnlyWhatWasOnTheWire();
    }

    [Fact]
    public async Task AnOwnerThatWakesUpAfterItsLeaseSendsNothingMore()
    {
        await using var cluster = await Cluster.StartAsync(2);

        await cluster.Owner.SignalAsync("STOP");
        var silent = await cluster.UntilSendingAgainAsync();
        await cluster.Owner.SignalAsync("CONT");

        Assert.InRange(silent, TimeSpan.Zero, TakeoverWithin);
        await cluster.AllHaveTheirNudgeAsync();
        cluster.AssertRepeatedOnlyWhatWasOnTheWire();
    }

    [Fact]
    public async Task CutConnectionsToTheDatabaseLoseNothing()
    {
        await using var cluster = await Cluster.StartAsync(2);

        await cluster.CutConnectionsAsync();

        Assert.InRange(await cluster.TimeOfReplyAsync(), TimeSpan.Zero, RepliesAgainWithin);
        await cluster.AllHaveTheirNudgeAsync();
        cluster.AssertRepeatedOnlyWhatWasOnTheWire();
    }

    [Fact]
    public async Task ARestartOfTheDatabaseLosesNothing()
    {
        await using var cluster = await Cluster.StartAsync(2);

        await cluster.Postgres.RestartAsync(down: TimeSpan.FromSeconds(2));

        Assert.InRange(await cluster.TimeOfReplyAsync(), TimeSpan.Zero, RepliesAgainWithin);
        await cluster.AllHaveTheirNudgeAsync();
        cluster.AssertRepeatedOnlyWhatWasOnTheWire();
    }

    /// <summary>Nodes in the middle of a broadcast; the first one owns Telegram.</summary>
    private sealed class Cluster : IAsyncDisposable
    {
        private readonly FakeTelegram _telegram;
        private readonly IReadOnlyList<BotProcess> _nodes;
        private readonly FakeUser _asking;
        private readonly DateTimeOffset _disturbedAt;

        private Cluster(PostgresServer postgres, FakeTelegram telegram, IReadOnlyList<BotProcess> nodes, FakeUser asking)
        {
            Postgres = postgres;
            _telegram = telegram;
            _nodes = nodes;
            _asking = asking;
            _disturbedAt = TimeProvider.System.GetUtcNow();
        }

        public PostgresServer Postgres { get; }

        public BotProcess Owner => _nodes[0];

        public static async Task<Cluster> StartAsync(int nodes)
        {
            var postgres = await PostgresServer.StartAsync(durable: true);
            Assert.SkipUnless(postgres is { IsOurs: true }, "PostgreSQL is not installed here, or is not ours to stop.");
            var telegram = await FakeTelegram.StartAsync();
            long[] people = [.. Enumerable.Range(0, Chats).Select(i => telegram.AddUser($"Parent {i}", hasStarted: true).Id)];
            var asking = telegram.AddUser("Asha", language: "en", hasStarted: true);
            Dictionary<string, string?> settings = new()
            {
                ["Storage__ConnectionString"] = postgres!.ConnectionString,
                ["Telegram__Token"] = telegram.Token,
                ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
            };
            await Stores.AddSubscribersAsync(settings, people, minutesAgo: 2, TestContext.Current.CancellationToken);
            var running = new List<BotProcess> { await BotProcess.StartAsync(settings) };
            await telegram.WaitForMessages(1, Patience);
            for (var node = 1; node < nodes; node++)
            {
                running.Add(await BotProcess.StartAsync(settings));
            }

            await telegram.WaitForMessages(SentBefore, Patience);
            return new Cluster(postgres, telegram, running, asking);
        }

        /// <summary>How long nothing was sent, once whatever was on the wire had ended.</summary>
        public async Task<TimeSpan> UntilSendingAgainAsync()
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            var watch = Stopwatch.StartNew();
            await _telegram.WaitForMessages((int)_telegram.SentCount + 1, Patience);
            return watch.Elapsed + TimeSpan.FromSeconds(1);
        }

        public async Task<TimeSpan> TimeOfReplyAsync()
        {
            var watch = Stopwatch.StartNew();
            await _telegram.Says(_asking, "/help");
            await _telegram.NextMessageTo(_asking, Patience);
            return watch.Elapsed;
        }

        public async Task CutConnectionsAsync()
        {
            await using var connection = new NpgsqlConnection(Postgres.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'", connection);
            await command.ExecuteNonQueryAsync();
        }

        public async Task AllHaveTheirNudgeAsync()
        {
            // The count is read before the chats: what arrives between the two ends the wait instead of being waited past.
            for (var sent = (int)_telegram.SentCount;
                Nudges().DistinctBy(message => message.ChatId).Count() < Chats;
                sent = (int)_telegram.SentCount)
            {
                await _telegram.WaitForMessages(sent + 1, Patience);
            }

            // Whatever a stale owner held would come now.
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        }

        public void AssertRepeatedOnlyWhatWasOnTheWire()
        {
            var repeated = Nudges().GroupBy(message => message.ChatId).Where(chat => chat.Count() > 1).ToList();
            Assert.All(repeated, chat =>
            {
                Assert.Equal(2, chat.Count());
                Assert.InRange(chat.Min(message => message.SentAt), _disturbedAt - TimeSpan.FromSeconds(2), _disturbedAt + TimeSpan.FromSeconds(2));
            });
            Assert.InRange(repeated.Count, 0, 40);
            Assert.Empty(_telegram.ContractViolations);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var node in _nodes)
            {
                await node.DisposeAsync();
            }

            await _telegram.DisposeAsync();
            await Postgres.DisposeAsync();
        }

        private IEnumerable<FakeMessage> Nudges() => _telegram.Sent.Where(message => message.ChatId != _asking.Id);
    }
}
