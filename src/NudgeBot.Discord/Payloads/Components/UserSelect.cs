namespace NudgeBot.Discord.Payloads;

/// <summary>A choice among users.</summary>
public sealed record UserSelect : SelectMenu
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.UserSelect;
}
