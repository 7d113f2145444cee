using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Discord.Gateway;

/// <summary>What all connections of a shard have in common.</summary>
internal sealed class ShardContext(
    int id, int count, DiscordOptions options, IdentifyGate identifyGate, TimeProvider time, Func<double> random, ILogger logger)
{
    // Guilds with more members than this come without those who are offline; the least Discord takes saves the most.
    private const int LargeThreshold = 50;

    private int _state = (int)ShardState.Waiting;

    public int Id { get; } = id;

    public int Count { get; } = count;

    public DiscordOptions Options { get; } = options;

    public IdentifyGate IdentifyGate { get; } = identifyGate;

    public TimeProvider Time { get; } = time;

    public Func<double> Random { get; } = random;

    public ILogger Logger { get; } = logger;

    public ShardState State => (ShardState)Volatile.Read(ref _state);

    public void Became(ShardState state) => Volatile.Write(ref _state, (int)state);

    public Identify NewIdentify() => new(
        Options.Token,
        (int)Options.Intents,
        new IdentifyProperties(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "windows" : "linux", DiscordOptions.LibraryName, DiscordOptions.LibraryName),
        [Id, Count],
        LargeThreshold);

    public override string ToString() => $"shard {Id}";
}
