namespace NudgeBot.Discord.Payloads;

/// <summary>The height of a text field.</summary>
public enum TextInputStyle
{
    /// <summary>One line.</summary>
    SingleLine = 1,

    /// <summary>Several lines.</summary>
    Paragraph = 2,
}
