namespace NudgeBot.Discord.Payloads;

/// <summary>A choice among given texts.</summary>
public sealed record StringSelect : SelectMenu
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.StringSelect;

    /// <summary>What can be chosen, 1 to 25.</summary>
    public IReadOnlyList<SelectOption> Options { get; init => field = value ?? []; } = [];
}
