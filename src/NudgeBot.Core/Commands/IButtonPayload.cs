namespace NudgeBot.Core.Commands;

/// <summary>
/// What a button says when it is pressed: a record in the file of the command that shows it. It travels through the platform
/// as "KIND:FIELDS", at most 64 bytes, and can come back forged, years later, or from somebody else.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IButtonPayload<TSelf>
    where TSelf : IButtonPayload<TSelf>
{
    /// <summary>
    /// The kind: 1 to 12 characters of a-z, 0-9 and hyphen, unique, and never given to fields of another layout.
    /// </summary>
    static abstract string Kind { get; }

    /// <summary>Who may press it in a chat that is not private; others are told so.</summary>
    static virtual Audience Audience => Audience.Everyone;

    /// <summary>Where it works; elsewhere it was forged or forwarded.</summary>
    static virtual Places Places => Places.Everywhere;

    /// <summary>The fields as text.</summary>
    string Fields { get; }

    /// <summary>Reads the fields; null when they make no sense.</summary>
    static abstract TSelf? Read(string fields);
}

/// <summary>Does what a button says. Found by scanning.</summary>
/// <typeparam name="TButton">The button's payload.</typeparam>
public interface IButtonHandler<TButton>
    where TButton : class, IButtonPayload<TButton>
{
    /// <summary>Does it; pressed twice, late or by somebody else it does the sensible thing.</summary>
    Task<Reply> PressedAsync(TButton button, CommandCall call, CancellationToken cancellationToken);
}
