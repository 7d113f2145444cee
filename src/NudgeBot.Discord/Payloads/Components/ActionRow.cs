namespace NudgeBot.Discord.Payloads;

/// <summary>A row of one to five buttons, or of one select.</summary>
public sealed record ActionRow : Component
{
    /// <summary>An empty row, to be filled by an initializer.</summary>
    public ActionRow()
    {
    }

    /// <summary>A row of these.</summary>
    public ActionRow(params IReadOnlyList<Component> components) => Components = components;

    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.ActionRow;

    /// <summary>The buttons or the select.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];
}
