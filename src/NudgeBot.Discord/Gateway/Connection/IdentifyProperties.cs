namespace NudgeBot.Discord.Gateway;

/// <summary>What Discord wants to know of the program.</summary>
internal sealed record IdentifyProperties(string Os, string Browser, string Device);
