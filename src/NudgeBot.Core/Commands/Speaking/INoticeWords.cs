using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Gives the notices of one kind their words. Found by scanning.</summary>
internal interface INoticeWords
{
    /// <summary>The kind of notice (<see cref="Delivery.Notice.Kind"/>).</summary>
    string NoticeKind { get; }

    /// <summary>The message.</summary>
    /// <param name="fields">The notice's fields.</param>
    /// <param name="say">The words of the chat's language.</param>
    Message Compose(string fields, Phrasebook say);
}
