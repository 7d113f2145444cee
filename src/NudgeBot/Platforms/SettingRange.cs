namespace NudgeBot.Platforms;

/// <summary>The values that a number among the settings may have.</summary>
internal static class SettingRange
{
    /// <summary>What is wrong with a setting's value, in a sentence that names the setting; null when nothing is.</summary>
    public static string? Problem(string setting, double value, double least, double most) =>
        value >= least && value <= most ? null : FormattableString.Invariant($"{setting} must be from {least} to {most}; it is {value}.");
}
