namespace NudgeBot.Discord.Payloads;

/// <summary>A text field of a modal; it goes inside a <see cref="Label"/>.</summary>
public sealed record TextInput : Component
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.TextInput;

    /// <summary>What comes back with the text, 1 to 100 characters, unique in the modal.</summary>
    public string? CustomId { get; init; }

    /// <summary>One line or several.</summary>
    public TextInputStyle Style { get; init; }

    /// <summary>The fewest characters, 0 to 4000.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters, 1 to 4000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it must be filled; null is true.</summary>
    public bool? Required { get; init; }

    /// <summary>What it holds from the start, or what was written, up to 4000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>What is shown while it is empty, up to 100 characters.</summary>
    public string? Placeholder { get; init; }
}
