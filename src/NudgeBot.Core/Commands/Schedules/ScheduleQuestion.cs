using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>What a panel of schedules waits to be told in words.</summary>
/// <param name="About">The chat whose schedules they are.</param>
/// <param name="What">Days, times, a zone, or a whole schedule to add.</param>
/// <param name="Detail">The handle of the schedule; for the zone of one to be added, the code of its times; "-" for none.</param>
internal sealed record ScheduleQuestion(ChatId About, string What, string Detail)
{
    public const string Days = "days";
    public const string Times = "times";
    public const string Zone = "zone";
    public const string Adding = "adding";
    public const string AddingZone = "adding-zone";
    public const string Nothing = "-";

    /// <summary>The question as a chat keeps it.</summary>
    public string Context => $"{ScheduleCodes.OfId(About.Value)} {What} {Detail}";

    /// <summary>The question that whoever calls was asked last here; null when it was another, or none.</summary>
    public static ScheduleQuestion? Of(CommandCall call) =>
        call.Awaited is { Command: ScheduleCommand.Name } awaited
        && awaited.Context.Split(' ') is [var about, var what, var detail, ..] && ScheduleCodes.ReadId(about) is { } id
            ? new ScheduleQuestion(new ChatId(id), what, detail)
            : null;
}
