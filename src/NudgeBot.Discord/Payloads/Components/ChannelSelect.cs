namespace NudgeBot.Discord.Payloads;

/// <summary>A choice among channels.</summary>
public sealed record ChannelSelect : SelectMenu
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.ChannelSelect;

    /// <summary>Which kinds are offered; null is all.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>What is chosen from the start.</summary>
    public IReadOnlyList<SelectDefaultValue>? DefaultValues { get; init; }
}
