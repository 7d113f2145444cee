namespace NudgeBot.Testing.Discord;

/// <summary>How long tests wait, in real time, for something that should happen.</summary>
internal static class Patience
{
    public static TimeSpan Default { get; } = TimeSpan.FromSeconds(20);
}
