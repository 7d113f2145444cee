using NodaTime;
using NodaTime.Text;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;

namespace NudgeBot.Core.Commands.History;

/// <summary>Notes who changed what, for /history.</summary>
internal sealed class ChangeLog(IHistoryStore history)
{
    /// <summary>Notes a change of the chat that a call is about, by the member who called.</summary>
    public Task NoteAsync(CommandCall call, ChangeKind kind, string details, CancellationToken cancellationToken) => history.AddAsync(
        new ChatChange(call.Chat.Id, call.Member.Id, PhraseKeys.Of(kind), details, call.Now), cancellationToken);

    /// <summary>Notes a pause of all schedules; without an end until somebody ends it.</summary>
    public Task NotePauseAsync(CommandCall call, Instant? until, CancellationToken cancellationToken) => NoteAsync(
        call, ChangeKind.Paused, until is { } end ? InstantPattern.ExtendedIso.Format(end) : "", cancellationToken);
}
