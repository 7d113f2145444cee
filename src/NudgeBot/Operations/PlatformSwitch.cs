namespace NudgeBot.Operations;

/// <summary>Whether a platform is on, as the console and the operator see it.</summary>
/// <param name="Name">The platform's name.</param>
/// <param name="IsOn">Whether it is.</param>
/// <param name="HowToTurnOn">What turns it on: the setting to give, or what is wrong with the ones given.</param>
internal sealed record PlatformSwitch(string Name, bool IsOn, string HowToTurnOn);
