namespace NudgeBot.Discord.Payloads;

/// <summary>A choice among roles.</summary>
public sealed record RoleSelect : SelectMenu
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.RoleSelect;
}
