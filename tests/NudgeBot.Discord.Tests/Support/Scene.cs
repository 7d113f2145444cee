using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Support;

/// <summary>
/// A fake Discord with one guild, one channel, a parent and an admin, and a client of it. When it ends, every request that was
/// made must have fitted Discord's official description.
/// </summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly CancellationTokenSource _shutdown = new();
    private Task<GatewayEnd>? _running;

    private Scene(FakeDiscord discord, DiscordOptions options, TimeProvider time, Func<double> random)
    {
        Discord = discord;
        Options = options;
        Rest = new DiscordRest(options, time, Logs);
        Gateway = new DiscordGateway(options, Rest, time, Logs, random);
        Guild = discord.AddGuild("The Playground");
        Channel = discord.AddChannel(Guild, "parents");
        Parent = discord.AddMember(Guild, "Ada");
        Admin = discord.AddMember(Guild, "Grace", FakePermissions.ManageGuild);
    }

    public FakeDiscord Discord { get; }

    public DiscordOptions Options { get; }

    public RecordedLogs Logs { get; } = new();

    public DiscordRest Rest { get; }

    public DiscordGateway Gateway { get; }

    public FakeGuild Guild { get; }

    public FakeChannel Channel { get; }

    public FakeUser Parent { get; }

    public FakeUser Admin { get; }

    public Snowflake ChannelId => new(Channel.Id);

    /// <summary>Whether this scene breaks the contract on purpose.</summary>
    public bool BreaksContract { get; set; }

    public static async Task<Scene> StartAsync(
        TimeProvider? time = null, Func<FakeDiscord, DiscordOptions>? options = null, Func<double>? random = null)
    {
        var discord = await FakeDiscord.StartAsync(time);
        return new Scene(discord, (options ?? (fake => Some.Options(fake)))(discord), time ?? TimeProvider.System, random ?? (() => 0.5));
    }

    /// <summary>Runs the gateway, taking up these sessions.</summary>
    public void StartGateway(params GatewaySession[] sessions) => _running = Gateway.RunAsync(sessions, _shutdown.Token);

    /// <summary>The next event of this kind; others before it are skipped.</summary>
    public async Task<GatewayDispatch> NextAsync<T>()
        where T : GatewayEvent
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var dispatch = await Gateway.Dispatches.ReadAsync(timeout.Token);
            if (dispatch.Event is T)
            {
                return dispatch;
            }
        }
    }

    /// <summary>What the next user to do something did.</summary>
    public async Task<Interaction> NextInteractionAsync() => ((InteractionCreateEvent)(await NextAsync<InteractionCreateEvent>()).Event).Interaction;

    /// <summary>Runs the gateway until it is ready.</summary>
    public async Task ConnectAsync()
    {
        StartGateway();
        await NextAsync<ReadyEvent>();
    }

    /// <summary>Why the gateway ended.</summary>
    public Task<GatewayEnd> EndAsync() => _running!.WaitAsync(TimeSpan.FromSeconds(20));

    public async Task<GatewayEnd> StopGatewayAsync()
    {
        await _shutdown.CancelAsync();
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _shutdown.CancelAsync();
        Rest.Dispose();
        await Discord.DisposeAsync();
        if (_running is not null)
        {
            await _running.WaitAsync(TimeSpan.FromSeconds(20));
        }

        _shutdown.Dispose();
        if (!BreaksContract)
        {
            Assert.Empty(Discord.ContractViolations);
        }
    }
}
