namespace NudgeBot.Platforms.Web;

/// <summary>What every post of the page says about the browser. None of it is to be trusted.</summary>
internal abstract record Posted
{
    /// <summary>The same for every try of the same post; null when the page does not say.</summary>
    public Guid? Id { get; init; }

    /// <summary>The browser's IANA time zone.</summary>
    public string? Zone { get; init; }

    /// <summary>The browser's language, an IETF tag.</summary>
    public string? Language { get; init; }
}

/// <summary>Words typed on the page.</summary>
internal sealed record PostedMessage : Posted
{
    /// <summary>The words.</summary>
    public string? Text { get; init; }
}

/// <summary>A button pressed on the page.</summary>
internal sealed record PostedPress : Posted
{
    /// <summary>The number of the message under which it stands.</summary>
    public long? Message { get; init; }

    /// <summary>The button's payload.</summary>
    public string? Payload { get; init; }
}
