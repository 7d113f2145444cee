using System.Runtime.CompilerServices;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands;

/// <summary>A command or button in use.</summary>
/// <param name="Chat">The chat it is about.</param>
/// <param name="Member">Who uses it.</param>
/// <param name="Say">The bot's words in the chat's language.</param>
/// <param name="Now">The present.</param>
/// <param name="ZoneGuess">The IANA zone the platform guesses, to be confirmed; null when it does not.</param>
public sealed record CommandCall(Chat Chat, Member Member, Phrasebook Say, Instant Now, string? ZoneGuess)
{
    // Copies share it: whichever of them a command was given, the conversation learns that it asked.
    private readonly StrongBox<bool> _asked = new();

    /// <summary>The chat it is said in, where that is another than the one it is about; null where it is the same.</summary>
    public Chat? SaidIn { get; init; }

    /// <summary>The chat it is said in.</summary>
    public Chat Here => SaidIn ?? Chat;

    /// <summary>What the bot last asked the member here; null when nothing.</summary>
    public Awaited? Awaited => Here.Awaited.From(Member.Id);

    /// <summary>Whether the member has been asked to type something in the course of this call.</summary>
    internal bool HasAsked => _asked.Value;

    internal void NoteAsked() => _asked.Value = true;

    /// <summary>Whether it was not said to the bot, which then only speaks when it surely knows.</summary>
    public bool Overheard { get; init; }

    /// <summary>Whether what is pressed under nudges and answers is kept.</summary>
    public bool ButtonsCount => Chat.Kind == ChatKind.Private || Chat.Settings.Group.ButtonsCount;

    /// <summary>Whether the person can be asked to share where they are.</summary>
    public bool CanTellPlace { get; init; }

    /// <summary>The date where the chat is, as far as is known; in UTC where nothing is.</summary>
    public LocalDate Today => Now.InZone(TimeZones.Find(Chat.Settings.Zone ?? ZoneGuess ?? "") ?? DateTimeZone.Utc).Date;
}
