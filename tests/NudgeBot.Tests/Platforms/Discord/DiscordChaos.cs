using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Testing;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>
/// A bot on a Discord where things go wrong at random, for half an hour that passes in seconds: the clock of both moves on
/// whenever nothing goes over the wires.
/// </summary>
internal sealed class DiscordChaos : IAsyncDisposable
{
    private const int Servers = 6;
    private const string WarmUp = "are you there?";
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string CreateMessage = "/channels/{channel_id}/messages";

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan CalmEnd = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongStep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostRealWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);

    private readonly Random _random;

    // Asked by requests, on any thread.
    private readonly Random _luck;
    private readonly Lock _dice = new();
    private readonly FakeTimeProvider _time;
    private readonly DiscordRoom _room;
    private readonly List<FakeChannel> _channels;
    private readonly List<FakeUser> _people;
    private readonly DateTimeOffset _began;
    private readonly PriorityQueue<Action, TimeSpan> _plan = new();
    private readonly List<Asked> _asked = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _heard = new();
    private readonly ConcurrentDictionary<string, bool> _slow = new();
    private readonly ConcurrentDictionary<string, int> _faultsOf = new();
    private readonly ConcurrentDictionary<string, int> _faults = new();
    private readonly Dictionary<DeliveryId, string> _nudges = [];
    private readonly List<ClaimedDelivery> _deliveries = [];
    private readonly List<TimeSpan> _disruptions = [];
    private DateTimeOffset _stormUntil;
    private bool _isOver;

    private DiscordChaos(int seed, DiscordRoom room, FakeTimeProvider time, List<FakeChannel> channels, List<FakeUser> people)
    {
        _random = new Random(seed);
        _luck = new Random(seed + 1);
        _room = room;
        _time = time;
        _channels = channels;
        _people = people;
        _began = time.GetUtcNow();
        _room.Answer = AnswerAsync;
        _room.Composed = delivery => new Message(new Paragraph(_nudges[delivery.Delivery.Id]), new Note("From: A Book"));
    }

    /// <summary>What went wrong with the bot; empty when nothing did.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>What happened, in a line.</summary>
    public string Summary =>
        $"{_asked.Count(asked => asked.Interaction.IsAnswered)} of {_asked.Count} interactions answered, {_deliveries.Count} nudges, "
        + $"{_room.Discord.RepeatsAvoided} repeats avoided, {_room.Discord.Gateway.Starts} sessions, {_room.Discord.Gateway.Resumes} resumed; "
        + string.Join(", ", _faults.OrderBy(fault => fault.Key).Select(fault => $"{fault.Key} {fault.Value}"));

    public static async Task<DiscordChaos> StartAsync(int seed)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        List<FakeChannel> channels = [];
        List<FakeUser> people = [];
        var room = await DiscordRoom.StartAsync(
            discord =>
            {
                discord.IsContractChecked = false;
                for (var number = 0; number < Servers; number++)
                {
                    var guild = discord.AddGuild($"server {number}");
                    channels.Add(discord.AddChannel(guild, "nudges"));
                    people.Add(discord.AddMember(guild, $"person {number}"));
                }
            },
            time);
        return new DiscordChaos(seed, room, time, channels, people);
    }

    public async Task RunAsync()
    {
        // Whatever a process does for the first time takes long.
        await _room.Discord.UserRunsCommand(_people[0], _channels[0], "ask", ("question", WarmUp)).MessageAsync();
        _room.Discord.Faults.Chance = Chance;
        Plan();
        while (Now < Length + CalmEnd)
        {
            while (_plan.TryPeek(out var happens, out var at) && at <= Now)
            {
                _plan.Dequeue();
                happens();
            }

            await SettleAsync();
            _time.Advance(IsSomebodyWaiting ? Step : QuietStep());
        }

        Judge();
    }

    public async ValueTask DisposeAsync()
    {
        // Goodbyes wait on the clock too.
        using var over = new CancellationTokenSource();
        var passing = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                _time.Advance(Step);
                await Task.Delay(5, CancellationToken.None);
            }
        });
        await _room.DisposeAsync();
        await over.CancelAsync();
        await passing;
    }

    private TimeSpan Now => _time.GetUtcNow() - _began;

    private void Plan()
    {
        for (var at = TimeSpan.Zero; at < Length; at += Between(2, 14))
        {
            _plan.Enqueue(Ask, at);
        }

        for (var at = TimeSpan.Zero; at < Length; at += Between(1, 9))
        {
            AddNudge(at);
        }

        Action[] disruptions =
        [
            () => Connections(connection => connection.Drop(), "drop"),
            () => Connections(connection => connection.AsksToReconnect(), "op7"),
            () => Connections(connection => connection.InvalidatesSession(isResumable: true), "op9 resumable"),
            () => Connections(connection => connection.InvalidatesSession(isResumable: false), "op9"),
            () => For(TimeSpan.FromSeconds(95), "no acks", isOn => _room.Discord.Gateway.AcknowledgesHeartbeats = !isOn),
            () => For(TimeSpan.FromSeconds(12), "no connections", isOn => _room.Discord.Gateway.RefusesConnections = isOn),
            () =>
            {
                _room.Discord.Gateway.ForgetSessions();
                Connections(connection => connection.Drop(), "forgotten");
            },
            () =>
            {
                Count("429 storm");
                _stormUntil = _time.GetUtcNow() + TimeSpan.FromSeconds(15);
            },
        ];
        var kind = 0;
        for (var at = TimeSpan.FromSeconds(20); at < Length; at += Between(15, 60))
        {
            // Each in its turn first, so that none is missing.
            var happens = disruptions[kind < disruptions.Length ? kind : _random.Next(disruptions.Length)];
            kind++;
            _disruptions.Add(at);
            _plan.Enqueue(happens, at);
        }

        _plan.Enqueue(() => _isOver = true, Length);
    }

    private void Ask()
    {
        var which = _random.Next(Servers);
        var question = $"question {_asked.Count}";
        var isReachable = _room.Discord.Gateway.Sessions.Any(session => session.IsConnected);
        var interaction = _room.Discord.UserRunsCommand(_people[which], _channels[which], "ask", ("question", question));
        _asked.Add(new Asked(interaction, question, Now, isReachable, Stopwatch.StartNew()));
    }

    private void AddNudge(TimeSpan at)
    {
        var channel = _channels[_random.Next(Servers)];
        var chat = Some.Chat($"{channel.Id}", "discord");
        var delivery = Some.Claimed(chat, Instant.FromDateTimeOffset(_began + at));
        _nudges[delivery.Delivery.Id] = $"Nudge {_deliveries.Count}.";
        _deliveries.Add(delivery);
        _room.Outbox.Add(delivery);
    }

    private async Task<Reply> AnswerAsync(Incoming incoming)
    {
        var question = incoming.Content.Words!;
        if (!_heard.TryAdd(question, _time.GetUtcNow()))
        {
            lock (Problems)
            {
                Problems.Add($"{question} was handed over twice");
            }
        }

        if (question != WarmUp && Roll(0.15))
        {
            _slow[question] = true;
            await Task.Delay(TimeSpan.FromSeconds(6), _time);
        }

        return Reply.Say(new Message(new Paragraph($"Answer to {question}.")));
    }

    private Fault? Chance(FakeRequest request)
    {
        if (_isOver || request.Template is not (Callback or CreateMessage) && request.Method != "PATCH")
        {
            return null;
        }

        if (request.Template == CreateMessage && _time.GetUtcNow() < _stormUntil && Roll(0.6))
        {
            return Note("429", Fault.Respond(FakeResponse.RateLimited(TimeSpan.FromSeconds(1.5), Roll(0.5) ? "shared" : "user")));
        }

        // An answer may fail once; with more, nobody could give it within three seconds.
        if (request.Template == Callback && _faultsOf.ContainsKey(request.Values["interaction_token"]) || !Roll(0.25))
        {
            return null;
        }

        if (request.Template == Callback)
        {
            _faultsOf[request.Values["interaction_token"]] = 1;
        }

        lock (_dice)
        {
            return _luck.Next(6) switch
            {
                0 => Note("reset before", Fault.ResetBefore),
                1 => Note("reset after accept", Fault.ResetAfter),
                2 => Note("500", Fault.ServerError(500)),
                3 => Note("502", Fault.ServerError(502)),
                4 => Note("503 after accept", Fault.ServerError(503, handlesFirst: true)),
                _ => Note("429", Fault.Respond(FakeResponse.RateLimited(TimeSpan.FromSeconds(0.4), "shared"))),
            };
        }
    }

    // Nothing goes over the wires for a moment of real time; longer while somebody waits for an answer.
    private async Task SettleAsync()
    {
        var before = _room.Discord.Traffic;
        for (var calm = 0; calm < (IsSomebodyWaiting ? 6 : 1);)
        {
            await Task.Delay(1);
            var now = _room.Discord.Traffic;
            calm = now == before && _room.Discord.InFlight == 0 && !_asked.TakeLast(5).Any(IsOnItsWay) ? calm + 1 : 0;
            before = now;
        }
    }

    // To the next thing that happens, in a second at most.
    private TimeSpan QuietStep() => !_plan.TryPeek(out _, out var at) || at - Now > LongStep ? LongStep
        : at > Now ? at - Now
        : TimeSpan.FromMilliseconds(1);

    // Neither waits for the clock: a machine that is busy gets the time it needs.
    private bool IsOnItsWay(Asked asked) =>
        asked.IsReachable && !asked.Interaction.IsAnswered && asked.Since.Elapsed < MostRealWait
        && !_slow.ContainsKey(asked.Question) && !_faultsOf.ContainsKey(asked.Interaction.Token);

    private bool IsSomebodyWaiting =>
        _asked.TakeLast(5).Any(asked => !asked.Interaction.IsAnswered && Now - asked.At < FirstAnswer);

    private void Judge()
    {
        foreach (var asked in _asked)
        {
            var isHeardInTime = _heard.TryGetValue(asked.Question, out var heard) && heard - _began - asked.At <= HeardWithin;
            var isDisrupted = _disruptions.Exists(at => at > asked.At - Step && at < asked.At + HeardWithin);
            if (asked.IsReachable && !isDisrupted && !isHeardInTime)
            {
                Problems.Add($"{asked.Question} at {asked.At} was not heard though the bot was connected");
            }

            if (isHeardInTime && asked.Interaction.Original?.Content != $"Answer to {asked.Question}.")
            {
                Problems.Add($"{asked.Question} at {asked.At} has no answer: {(asked.Interaction.IsAnswered ? "promised only" : "nothing")}");
            }
        }

        foreach (var delivery in _deliveries)
        {
            var words = _nudges[delivery.Delivery.Id];
            var sent = _channels.Sum(channel => channel.Messages.Count(message => message.Text.StartsWith(words, StringComparison.Ordinal)));
            if (sent != 1)
            {
                Problems.Add($"{words} stands there {sent} times; the outbox says {_room.Outbox.LastRecordOf(delivery)?.State}");
            }
        }

        if (_asked.Count(asked => asked.Interaction.IsAnswered) < _asked.Count / 2)
        {
            Problems.Add("hardly anything was answered");
        }
    }

    private void Connections(Action<FakeGatewayConnection> disrupt, string name)
    {
        Count(name);
        foreach (var connection in _room.Discord.Gateway.Connections.Where(connection => connection.Session?.IsConnected == true))
        {
            disrupt(connection);
        }
    }

    private void For(TimeSpan length, string name, Action<bool> turn)
    {
        Count(name);
        turn(true);
        _plan.Enqueue(() => turn(false), Now + length);
        if (name == "no connections")
        {
            Connections(connection => connection.Drop(), "drop");
        }
    }

    private TimeSpan Between(int least, int most) => TimeSpan.FromSeconds(least + (_random.NextDouble() * (most - least)));

    private bool Roll(double chance)
    {
        lock (_dice)
        {
            return _luck.NextDouble() < chance;
        }
    }

    private Fault Note(string name, Fault fault)
    {
        Count(name);
        return fault;
    }

    private void Count(string name) => _faults.AddOrUpdate(name, 1, (_, count) => count + 1);

    private sealed record Asked(FakeInteraction Interaction, string Question, TimeSpan At, bool IsReachable, Stopwatch Since);
}
