namespace NudgeBot.Discord.Payloads;

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    /// <summary>The main one.</summary>
    Primary = 1,

    /// <summary>An ordinary one.</summary>
    Secondary = 2,

    /// <summary>One that affirms.</summary>
    Success = 3,

    /// <summary>One that cannot be undone.</summary>
    Danger = 4,

    /// <summary>One that leads to an address.</summary>
    Link = 5,

    /// <summary>One that sells.</summary>
    Premium = 6,
}
