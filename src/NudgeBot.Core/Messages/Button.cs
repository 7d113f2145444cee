using System.Text;

namespace NudgeBot.Core.Messages;

/// <summary>A button under a message.</summary>
public sealed record Button
{
    /// <summary>The most bytes of a payload: Telegram's limit for callback data, the smallest of all platforms.</summary>
    public const int MostPayloadBytes = 64;

    /// <summary>The most characters of a label: Discord's limit.</summary>
    public const int MostLabelCharacters = 80;

    private const string Tick = "✓ ";

    private Button(string label, string? payload, Uri? link)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        Name = label.ShortenedTo(MostLabelCharacters);
        Payload = payload;
        Link = link;
    }

    /// <summary>What it says, ticked when it is chosen.</summary>
    public string Label => IsChosen ? (Tick + Name).ShortenedTo(MostLabelCharacters) : Name;

    /// <summary>What it says, whether it is chosen or not.</summary>
    public string Name { get; }

    /// <summary>Whether it stands for what is chosen already.</summary>
    public bool IsChosen { get; init; }

    /// <summary>What it is one of the answers to; null when it stands for itself.</summary>
    public Choice? Choice { get; init; }

    /// <summary>What it stands for among several answers to <see cref="Choice"/>; null where one can be chosen.</summary>
    public string? Value { get; init; }

    /// <summary>What comes back when it is pressed; null for a link.</summary>
    public string? Payload { get; }

    /// <summary>Where it leads; null when it comes back to the bot.</summary>
    public Uri? Link { get; }

    /// <summary>A button that comes back to the bot.</summary>
    /// <exception cref="ArgumentException">The payload is empty or longer than <see cref="MostPayloadBytes"/> bytes.</exception>
    public static Button Pressed(string label, string payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(payload);
        return Encoding.UTF8.GetByteCount(payload) <= MostPayloadBytes
            ? new Button(label, payload, null)
            : throw new ArgumentException($"The payload '{payload}' is longer than {MostPayloadBytes} bytes.", nameof(payload));
    }

    /// <summary>A button that opens an address.</summary>
    public static Button To(string label, Uri link) => new(label, null, link);

    /// <summary>The same button as one of the answers to a choice.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="isChosen">Whether it is chosen already.</param>
    /// <param name="value">What it stands for where several can be chosen; null where one can.</param>
    public Button Among(Choice choice, bool isChosen = false, string? value = null) =>
        this with { Choice = choice, IsChosen = isChosen, Value = value };
}
