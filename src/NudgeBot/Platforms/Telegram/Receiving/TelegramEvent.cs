using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Platforms.Telegram.Sending;
using Telegram.Bot.Types;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>What an update says that the bot cares about.</summary>
internal abstract record TelegramEvent
{
    private TelegramEvent()
    {
    }

    /// <summary>Somebody wrote, gave a command, pressed a button or shared a place.</summary>
    public sealed record Asked(TelegramCall Call) : TelegramEvent;

    /// <summary>Somebody looks for something to share.</summary>
    public sealed record Sought(InlineQuery Query) : TelegramEvent;

    /// <summary>The place can be written to: the bot was added or unblocked, the topic opened again.</summary>
    public sealed record Arrived(TelegramPlace Place) : TelegramEvent;

    /// <summary>The place can no longer be written to.</summary>
    public sealed record Left(TelegramPlace Place, SuspensionReason Reason) : TelegramEvent;

    /// <summary>A group became a supergroup.</summary>
    public sealed record Migrated(TelegramPlace From, TelegramPlace To) : TelegramEvent;
}

/// <summary>Something a person did, with what a reply on Telegram needs.</summary>
/// <param name="Incoming">What they did; their rights still unknown when <see cref="RightsOf"/> is set.</param>
/// <param name="Place">Where.</param>
internal sealed record TelegramCall(Incoming Incoming, TelegramPlace Place)
{
    /// <summary>The user whose rights in the group decide whether they are its admin; null when that is known.</summary>
    public long? RightsOf { get; init; }

    /// <summary>The private chat of the person; null for anonymous admins and channels.</summary>
    public TelegramPlace? Person { get; init; }

    /// <summary>The message a reply in a group refers to; null for none.</summary>
    public int? Answers { get; init; }

    /// <summary>The message whose button was pressed; null when none was.</summary>
    public PressedMessage? Pressed { get; init; }
}

/// <summary>The message whose button was pressed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsMedia">Whether its text is the caption of a picture or document.</param>
internal sealed record PressedMessage(int Id, bool IsMedia);
