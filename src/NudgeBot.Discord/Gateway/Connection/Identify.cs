namespace NudgeBot.Discord.Gateway;

/// <summary>Starts a session.</summary>
internal sealed record Identify(string Token, int Intents, IdentifyProperties Properties, int[] Shard, int LargeThreshold)
{
    public override string ToString() => $"identify shard {Shard[0]} of {Shard[1]}";
}
