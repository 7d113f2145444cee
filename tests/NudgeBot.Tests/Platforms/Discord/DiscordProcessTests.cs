using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NSec.Cryptography;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage;
using NudgeBot.Testing;
using NudgeBot.Testing.Discord;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>The real process and its store, when things go wrong around it.</summary>
public sealed class DiscordProcessTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Dictionary<string, string?> _settings = [];
    private FakeDiscord _discord = null!;
    private FakeGuild _guild = null!;
    private FakeChannel _channel = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ChatAddress Address => new("discord", $"{_channel.Id}");

    public async ValueTask InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _guild = _discord.AddGuild("Parents");
        _channel = _discord.AddChannel(_guild, "nudges");
        _settings = new Dictionary<string, string?>
        {
            ["Storage__Path"] = _folder.File("nudgebot.db"),
            ["Discord__Token"] = _discord.Token,
            ["Discord__ApiBaseUrl"] = _discord.ApiBaseUrl.ToString(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task ADueNudgeIsDeliveredOnceWhenTheFirstTryIsResetAfterItArrived()
    {
        await SubscribeAsync();
        _discord.Faults.Next("POST", "/channels/{channel_id}/messages", Fault.ResetAfter);

        await using var bot = await BotProcess.StartAsync(_settings);
        await DiscordRoom.UntilAsync(() => _discord.RepeatsAvoided > 0);
        await bot.StopAsync();

        var nudge = Assert.Single(_channel.Messages);
        Assert.StartsWith("From: ", nudge.Embeds[0]["footer"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(nudge.Button("I tried it"));
        Assert.Equal(1, _discord.RepeatsAvoided);
        Assert.Empty(_discord.ContractViolations);
    }

    [Fact]
    public async Task ADeletedChannelIsSuspended()
    {
        await SubscribeAsync(isDue: false);
        await using var bot = await BotProcess.StartAsync(_settings);
        await _discord.Transcript.WaitForAsync<TranscriptEntry.CommandsRegistered>(patience: TimeSpan.FromSeconds(60));

        _discord.DeletesChannel(_channel);
        await DiscordRoom.UntilAsync(() => _discord.Requests.Any(request => request.Template == "/channels/{channel_id}"));
        await bot.StopAsync();

        var chat = await InStoreAsync(services => services.GetRequiredService<IChatStore>().FindAsync(Address, Cancellation));
        Assert.Equal(SuspensionReason.Gone, chat!.Suspension!.Reason);
    }

    [Fact]
    public async Task InteractionsThatDiscordPostsAreAnsweredAndForgedOnesRefused()
    {
        using var key = Key.Create(SignatureAlgorithm.Ed25519);
        _settings["Discord__PublicKey"] = Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
        await using var bot = await BotProcess.StartAsync(_settings);
        var endpoint = new Uri(bot.Address, "discord/interactions");
        _discord.InteractionsEndpointUrl = endpoint.ToString();
        _discord.Sign = signed => Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key, signed));

        var said = await _discord.UserRunsCommand(_guild.Owner, _channel, "help").MessageAsync(TimeSpan.FromSeconds(60));
        using var http = new HttpClient();
        using var forged = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent("{\"type\":1}", Encoding.UTF8, "application/json") };
        forged.Headers.Add("X-Signature-Ed25519", new string('0', 128));
        forged.Headers.Add("X-Signature-Timestamp", "1");
        using var refused = await http.SendAsync(forged, Cancellation);

        Assert.Contains("/ask", said.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task ARejectedTokenTurnsDiscordOffAndSaysSo()
    {
        _settings["Discord__Token"] = "another.token.altogether";

        await using var bot = await BotProcess.StartAsync(_settings);
        await DiscordRoom.UntilAsync(() => bot.Output.Any(line => line.Contains("The Discord token is not accepted", StringComparison.Ordinal)));

        Assert.DoesNotContain(bot.Output, line => line.Contains("another.token.altogether", StringComparison.Ordinal));
    }

    private Task SubscribeAsync(bool isDue = true) => InStoreAsync(async services =>
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().LocalDateTime.With(TimeAdjusters.TruncateToMinute);
        var due = isDue ? now.PlusMinutes(-2) : now.PlusHours(5);
        var chat = await services.GetRequiredService<IChatStore>().AddAsync(
            Some.Chat(Address.Place, "discord") with { Kind = ChatKind.Group }, Cancellation);
        await services.GetRequiredService<IScheduleStore>().AddAsync(
            Some.Schedule(chat, new SendTimes(SendDays.Daily, due.TimeOfDay)) with { Guide = "secure-attachment", NextDue = due.InUtc().ToInstant() },
            Cancellation);
        return chat;
    });

    private async Task<T> InStoreAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(_settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value))
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        return await work(services);
    }
}
