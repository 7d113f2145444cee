namespace NudgeBot.Platforms.Web;

/// <summary>The chat page, from the section "Web" of the configuration.</summary>
internal sealed class WebOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Web";

    /// <summary>Whether the bot serves the chat page at "/". Default true.</summary>
    public bool Enabled { get; set; } = true;
}
