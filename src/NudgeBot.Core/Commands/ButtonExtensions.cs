using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>Makes buttons of payloads.</summary>
public static class ButtonExtensions
{
    /// <summary>A button that comes back as this payload.</summary>
    /// <exception cref="ArgumentException">The payload does not fit into 64 bytes.</exception>
    public static Button Labelled<TButton>(this TButton payload, string label)
        where TButton : IButtonPayload<TButton> => Button.Pressed(label, $"{TButton.Kind}:{payload.Fields}");
}
