using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands;

/// <summary>Something a person did on a platform.</summary>
public sealed record Incoming
{
    /// <summary>The chat it happened in.</summary>
    public required ChatAddress Address { get; init; }

    /// <summary>Who reads that chat.</summary>
    public required ChatKind Kind { get; init; }

    /// <summary>The platform's id of the server that the chat belongs to; null where its address says so, and outside servers.</summary>
    public string? Server { get; init; }

    /// <summary>Who did it.</summary>
    public required Member Member { get; init; }

    /// <summary>What they did.</summary>
    public required IncomingContent Content { get; init; }

    /// <summary>The person's language as the platform knows it, an IETF tag; null when it does not.</summary>
    public string? Language { get; init; }

    /// <summary>The IANA zone the platform knows or guesses, to be confirmed; null when it does not.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether the person can be asked to share where they are: in private, on platforms that have a button for it.</summary>
    public bool CanTellPlace { get; init; }

    /// <summary>Whether a form can be shown there to type into.</summary>
    public bool HasForms { get; init; }

    /// <summary>
    /// Whether it was done in another place than the chat it is about, which then says nothing of whether the bot reaches that
    /// chat, and where others may read along.
    /// </summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Whether the bot was spoken to: in private, by a command, a mention, a reply to it or a button.</summary>
    public bool SpokenTo { get; init; } = true;
}

/// <summary>What a person did.</summary>
public abstract record IncomingContent
{
    private IncomingContent()
    {
    }

    /// <summary>What they wrote in their own words; null when they wrote nothing.</summary>
    public virtual string? Words => null;

    /// <summary>They wrote a message that is not a command.</summary>
    /// <param name="Words">The message.</param>
    public sealed record Text(string Words) : IncomingContent
    {
        /// <inheritdoc/>
        public override string Words { get; } = Words;
    }

    /// <summary>They gave a command.</summary>
    /// <param name="Name">Its name, lower case, without a slash.</param>
    /// <param name="Arguments">What stood after it.</param>
    public sealed record Command(string Name, string Arguments) : IncomingContent
    {
        /// <inheritdoc/>
        public override string Words => Arguments;
    }

    /// <summary>They pointed at a channel: picked it from a list, or forwarded a post of it.</summary>
    /// <param name="Id">The platform's id of the channel.</param>
    /// <param name="Words">The words of the post; null when it has none.</param>
    public sealed record Channel(string Id, string? Words) : IncomingContent
    {
        /// <inheritdoc/>
        public override string? Words { get; } = Words;
    }

    /// <summary>They pressed a button.</summary>
    /// <param name="Payload">The button's payload; not to be trusted.</param>
    public sealed record Press(string Payload) : IncomingContent;

    /// <summary>They chose from a list where several can be chosen.</summary>
    /// <param name="Payload">The list's payload; not to be trusted.</param>
    /// <param name="Values">All that is now chosen; not to be trusted.</param>
    public sealed record Pick(string Payload, IReadOnlyList<string> Values) : IncomingContent;

    /// <summary>They typed something into a form.</summary>
    /// <param name="Payload">The form's payload; not to be trusted.</param>
    /// <param name="Typed">What they typed.</param>
    public sealed record Filled(string Payload, string Typed) : IncomingContent
    {
        /// <inheritdoc/>
        public override string Words => Typed;
    }

    /// <summary>They shared where they are. It is used for the time zone and not kept.</summary>
    /// <param name="Latitude">Degrees north.</param>
    /// <param name="Longitude">Degrees east.</param>
    public sealed record Location(double Latitude, double Longitude) : IncomingContent;
}
