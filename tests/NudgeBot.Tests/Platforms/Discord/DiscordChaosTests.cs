namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>Half an hour of a bad day at Discord, in simulated time.</summary>
public sealed class DiscordChaosTests
{
    /// <summary>One day that is known, and one that never was before.</summary>
    public static TheoryData<int> Seeds => [20261124, Environment.TickCount];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task NothingThatCouldBeAnsweredIsUnansweredAndNoNudgeIsLostOrDoubled(int seed)
    {
        await using var chaos = await DiscordChaos.StartAsync(seed);

        await chaos.RunAsync();

        Assert.True(chaos.Problems.Count == 0, $"Seed {seed}: {chaos.Summary}\n{string.Join('\n', chaos.Problems)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}: {chaos.Summary}");
    }
}
