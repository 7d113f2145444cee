namespace NudgeBot.Discord.Payloads;

/// <summary>What all select menus have in common.</summary>
public abstract record SelectMenu : Component
{
    private protected SelectMenu()
    {
    }

    /// <summary>What comes back with the choice, 1 to 100 characters, unique in the message or modal.</summary>
    public string? CustomId { get; init; }

    /// <summary>What is shown while nothing is chosen, up to 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The fewest choices, 0 to 25; null is 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>The most choices, 1 to 25; null is 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it cannot be used; messages only.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Whether a modal cannot be sent without a choice; modals only, null is true.</summary>
    public bool? Required { get; init; }
}
