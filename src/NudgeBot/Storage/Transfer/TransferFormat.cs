using NodaTime;
using NudgeBot.Storage.Transfer.Records;

namespace NudgeBot.Storage.Transfer;

/// <summary>The form of the lines, described in docs/export.md.</summary>
internal static class TransferFormat
{
    /// <summary>The type of the first line.</summary>
    public const string Header = "nudgebot-export";

    /// <summary>The type of the last line.</summary>
    public const string End = "end";

    /// <summary>The version that this program writes, and the newest that it reads. It rises with every new type or field.</summary>
    public const int Version = 1;

    /// <summary>
    /// The kinds of records, in the order in which they are written and, within a batch, stored: what others refer to is first.
    /// </summary>
    /// <param name="guide">The guide of schedules that name none; null when each must name its own.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<RecordKind> Kinds(string? guide, Instant now) =>
    [
        new ChatRecords(now),
        new AliasRecords(),
        new ScheduleRecords(guide, now),
        new DeliveryRecords(),
        new AskedRecords(),
        new PartnerRecords(),
        new ReactionRecords(),
        new SavedRecords(),
        new HistoryRecords(),
        new QuestionRecords(),
        new PageRecords(),
        new UpdateRecords(),
    ];
}
