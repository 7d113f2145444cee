namespace NudgeBot.Platforms.Web;

/// <summary>The chat page, from the section "Web" of the configuration.</summary>
internal sealed class WebOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Web";

    /// <summary>Whether the bot serves the chat page at "/". Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>For how many days a page's messages are kept, 1 to 365. Default 30.</summary>
    public int HistoryDays { get; set; } = 30;
}
