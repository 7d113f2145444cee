using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NudgeBot.Discord.Gateway;
using NudgeBot.Platforms.Discord;
using NudgeBot.Platforms.Discord.Remembering;
using NudgeBot.Testing;
using NudgeBot.Testing.Discord;
using NudgeBot.Testing.Processes;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>What a restart takes over from the run before.</summary>
public sealed class DiscordRestartTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private DiscordRoom _room = null!;
    private FakeGuild _guild = null!;
    private FakeGuild _other = null!;
    private FakeChannel _channel = null!;
    private FakeChannel _elsewhere = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await DiscordRoom.StartAsync(discord =>
        {
            _guild = discord.AddGuild("Parents");
            _channel = discord.AddChannel(_guild, "nudges");
            _other = discord.AddGuild("Grandparents");
            _elsewhere = discord.AddChannel(_other, "nudges");
        });
        await DiscordRoom.UntilAsync(() => _room.Watch.Servers.Sum(server => server.Channels.Count) == 2);
    }

    public async ValueTask DisposeAsync()
    {
        await _room.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task TheSessionGoesOnAndWhatWasSaidMeanwhileIsHeard()
    {
        var parent = _room.Discord.AddUser("Ada");
        var direct = _room.Discord.DirectMessagesWith(parent);

        _room = await _room.RestartAsync(() => _room.Discord.UserWrites(parent, direct, "hello"));
        await DiscordRoom.UntilAsync(() => !_room.Heard.IsEmpty);

        Assert.Equal(1, _room.Discord.Gateway.Starts);
        Assert.Equal(1, _room.Discord.Gateway.Resumes);
        Assert.Single(_room.Heard);
    }

    [Fact]
    public async Task ASessionThatDiscordForgotIsReplacedByANewOne()
    {
        _room = await _room.RestartAsync(() => _room.Discord.Gateway.ForgetSessions());

        await DiscordRoom.UntilAsync(() => _room.Discord.Gateway.Starts == 2);
    }

    [Fact]
    public async Task AServerThatRemovedTheBotMeanwhileIsSuspendedAndOneWithAnOutageIsNot()
    {
        _room = await _room.RestartAsync(() =>
        {
            _room.Discord.Gateway.ForgetSessions();
            _room.Discord.RemovesBot(_guild);
            _room.Discord.HasOutage(_other);
        });
        await DiscordRoom.UntilAsync(() => _room.Presence.Contains($"{_channel.Id} Removed"));
        _room.Discord.HasOutage(_other, isOver: true);
        _room.Discord.DeletesChannel(_elsewhere);
        await DiscordRoom.UntilAsync(() => _room.Presence.Contains($"{_elsewhere.Id} Gone"));

        Assert.DoesNotContain($"{_elsewhere.Id} Removed", _room.Presence);
    }

    [Fact]
    public async Task AServerThatIsBackIsMet()
    {
        _room = await _room.RestartAsync(() =>
        {
            _room.Discord.Gateway.ForgetSessions();
            _room.Discord.RemovesBot(_guild);
        });
        await DiscordRoom.UntilAsync(() => _room.Presence.Contains($"{_channel.Id} Removed"));

        _room = await _room.RestartAsync(() =>
        {
            _room.Discord.Gateway.ForgetSessions();
            _room.Discord.TakesBotBack(_guild);
        });

        await DiscordRoom.UntilAsync(() => _room.Presence.Contains($"{_channel.Id} came"));
        Assert.DoesNotContain($"{_elsewhere.Id} came", _room.Presence);
    }

    [Fact]
    public void ASessionIsGivenOnceSoThatACrashNeverHandlesAnythingTwice()
    {
        Memory().Keep(new DiscordState { At = _time.GetUtcNow(), Sessions = [Session()] });

        Assert.Equal(Session(), Assert.Single(Memory().Recall().Sessions));
        Assert.Empty(Memory().Recall().Sessions);
    }

    [Fact]
    public void AnOldSessionIsNotTried()
    {
        Memory().Keep(new DiscordState { At = _time.GetUtcNow(), Sessions = [Session()] });
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.Empty(Memory().Recall().Sessions);
    }

    [Fact]
    public void WhereAnotherNodeMayHaveGoneOnNoSessionIsKept()
    {
        Memory(resumes: false).Keep(new DiscordState { At = _time.GetUtcNow(), Sessions = [Session()] });

        Assert.DoesNotContain("secret-session", File.ReadAllText(_folder.File("discord.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeReadIsLearnedAnew()
    {
        File.WriteAllText(_folder.File("discord.json"), "{\"Servers\":[{");

        Assert.Equal(DiscordState.Empty, Memory().Recall());
    }

    [Fact]
    public void OnlyTheOwnerCanReadWhatIsKept()
    {
        Memory().Keep(DiscordState.Empty);

        Assert.True(File.Exists(_folder.File("discord.json")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("discord.json")));
        }
    }

    private static GatewaySession Session() => new(0, 1, "secret-session", "wss://example.org", 7);

    private DiscordMemoryFile Memory(bool resumes = true) => new(
        Options.Create(new DiscordOptions { MemoryPath = _folder.File("discord.json"), ResumesAfterRestart = resumes }),
        _time,
        NullLogger<DiscordMemoryFile>.Instance);
}
