namespace NudgeBot.Discord.Gateway;

/// <summary>Takes up a session again after its last event.</summary>
internal sealed record Resume(string Token, string SessionId, int Seq)
{
    public override string ToString() => $"resume at {Seq}";
}
