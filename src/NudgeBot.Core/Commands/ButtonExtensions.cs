using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Commands;

/// <summary>Makes buttons of payloads.</summary>
public static class ButtonExtensions
{
    /// <summary>A button that comes back as this payload.</summary>
    /// <exception cref="ArgumentException">The payload does not fit into 64 bytes.</exception>
    public static Button Labelled<TButton>(this TButton payload, string label)
        where TButton : IButtonPayload<TButton> => Button.Pressed(label, Packed(payload));

    /// <summary>A choice of several, which comes back as this payload with what is chosen.</summary>
    public static Choice Offered<TButton>(this TButton payload, string prompt, int least, int most)
        where TButton : class, IButtonPayload<TButton>, IChoices<TButton> => new(prompt) { Payload = Packed(payload), Least = least, Most = most };

    private static string Packed<TButton>(TButton payload)
        where TButton : IButtonPayload<TButton> => $"{TButton.Kind}:{payload.Fields}";
}
