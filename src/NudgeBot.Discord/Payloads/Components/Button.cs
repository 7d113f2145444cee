namespace NudgeBot.Discord.Payloads;

/// <summary>A button: a link has a <see cref="Url"/>, every other style a <see cref="CustomId"/>.</summary>
public sealed record Button : Component
{
    /// <inheritdoc/>
    public override ComponentType Type => ComponentType.Button;

    /// <summary>How it looks.</summary>
    public ButtonStyle Style { get; init; }

    /// <summary>The text, up to 80 characters.</summary>
    public string? Label { get; init; }

    /// <summary>A picture before the text.</summary>
    public Emoji? Emoji { get; init; }

    /// <summary>
    /// What comes back when it is pressed, 1 to 100 characters, unique in the message. Anyone who sees the message can send it,
    /// at any later time: do not trust it.
    /// </summary>
    public string? CustomId { get; init; }

    /// <summary>Where a link leads, up to 512 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it can not be pressed.</summary>
    public bool? Disabled { get; init; }

    /// <summary>A button that sends <paramref name="customId"/> back.</summary>
    public static Button Press(string customId, string label, ButtonStyle style = ButtonStyle.Secondary) =>
        new() { CustomId = customId, Label = label, Style = style };

    /// <summary>A button that leads to <paramref name="url"/> and sends nothing.</summary>
    public static Button Link(string url, string label) => new() { Url = url, Label = label, Style = ButtonStyle.Link };
}
