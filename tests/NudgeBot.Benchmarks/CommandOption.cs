namespace NudgeBot.Benchmarks;

/// <summary>The options of what is measured, each a name with its value behind it.</summary>
internal static class CommandOption
{
    /// <summary>The value of an option; null when it is not there.</summary>
    public static string? Of(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 ? arguments.ElementAtOrDefault(at + 1) : null;
}
