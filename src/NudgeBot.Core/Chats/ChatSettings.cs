using NodaTime;

namespace NudgeBot.Core.Chats;

/// <summary>What a chat chose. New settings have a default that suits chats stored before they existed.</summary>
public sealed record ChatSettings
{
    /// <summary>The language of the bot's words there: an IETF tag of a phrases file, such as "en".</summary>
    public string Language { get; init; } = "en";

    /// <summary>The IANA id of the chat's time zone, such as "Asia/Kolkata"; null until known.</summary>
    public string? Zone { get; init; }

    /// <summary>The guide the chat reads and asks, by id; null for the operator's first guide.</summary>
    public string? Guide { get; init; }

    /// <summary>The ISO 3166 code of the country whose help lines are shown, such as "IN"; null to take the zone's.</summary>
    public string? Country { get; init; }

    /// <summary>The children's years of birth, for nudges that fit only some ages; empty when not told.</summary>
    public IReadOnlyList<int> ChildrenBorn { get; init; } = [];

    /// <summary>Until when only gentle nudges are sent; null outside a hard week.</summary>
    public Instant? HardWeekUntil { get; init; }

    /// <summary>Whether nudges that mention a child's age or liveliness are held back, until the parent says otherwise.</summary>
    public bool AfterLoss { get; init; }

    /// <summary>The next place in the programme for nudges asked for where there is no schedule.</summary>
    public int Position { get; init; }

    /// <summary>The ids of the nudges that were asked for last, newest first, so that the next one is another; at most ten.</summary>
    public IReadOnlyList<string> LastShown { get; init; } = [];

    /// <summary>How the bot behaves where several people write.</summary>
    public GroupSettings Group { get; init; } = new();
}
