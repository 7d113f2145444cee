namespace NudgeBot.Discord.Payloads;

/// <summary>A part of a payload that Discord would refuse, found before sending.</summary>
/// <param name="Path">Where it is, such as "embeds[0].title".</param>
/// <param name="Problem">What is wrong with it, without its text.</param>
public sealed record LimitViolation(string Path, string Problem)
{
    /// <summary>The place and the problem.</summary>
    public override string ToString() => $"{Path} {Problem}";
}
