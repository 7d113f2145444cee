namespace NudgeBot.Tests.EndToEnd.Faults;

/// <summary>Something that goes wrong with a store and is mended.</summary>
/// <param name="Name">In words.</param>
/// <param name="Says">What the bot writes into its log when it notices; null when it has nothing to say and just waits.</param>
/// <param name="StrikeAsync">Lets it go wrong; what it returns mends it.</param>
internal sealed record StoreTrouble(string Name, string? Says, Func<WholeBot, Task<Func<Task>>> StrikeAsync);
