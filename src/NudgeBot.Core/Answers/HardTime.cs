namespace NudgeBot.Core.Answers;

/// <summary>What a parent may be going through, as far as their words say so plainly.</summary>
public enum HardTime
{
    /// <summary>Nothing is said of it.</summary>
    None,

    /// <summary>They are at the end of their strength.</summary>
    WornOut,

    /// <summary>A child of theirs has died, before birth or after.</summary>
    Loss,
}
