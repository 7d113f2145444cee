using System.Text;

namespace NudgeBot.Core.Messages;

/// <summary>A button under a message.</summary>
public sealed record Button
{
    /// <summary>The most bytes of a payload: Telegram's limit for callback data, the smallest of all platforms.</summary>
    public const int MostPayloadBytes = 64;

    /// <summary>The most characters of a label: Discord's limit.</summary>
    public const int MostLabelCharacters = 80;

    private Button(string label, string? payload, Uri? link)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        Label = label.Length <= MostLabelCharacters ? label : string.Concat(label.AsSpan(0, MostLabelCharacters - 1), "…");
        Payload = payload;
        Link = link;
    }

    /// <summary>What it says.</summary>
    public string Label { get; }

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
}
