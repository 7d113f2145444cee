using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>What a panel of schedules waits to be told in words.</summary>
/// <param name="About">The chat whose schedules they are.</param>
/// <param name="What">Days, times, a zone, or a whole schedule to add.</param>
/// <param name="Detail">The handle of the schedule; for the zone of one to be added, the code of its times; "-" for none.</param>
/// <param name="Member">Who is asked; what others write meanwhile is no answer.</param>
internal sealed record ScheduleQuestion(ChatId About, string What, string Detail, string Member)
{
    public const string Days = "days";
    public const string Times = "times";
    public const string Zone = "zone";
    public const string Adding = "adding";
    public const string AddingZone = "adding-zone";
    public const string Nothing = "-";

    private static readonly Duration AnswerWithin = Duration.FromHours(1);

    /// <summary>The question a chat was asked last; null when it was another, or none.</summary>
    public static ScheduleQuestion? Of(Chat chat) =>
        chat.Awaited is { Command: ScheduleCommand.Name } awaited
        && awaited.Context.Split(' ') is [var about, var what, var detail, var member] && ScheduleCodes.ReadId(about) is { } id
            ? new ScheduleQuestion(new ChatId(id), what, detail, member)
            : null;

    /// <summary>The question as a chat keeps it.</summary>
    public Awaited From(Instant now) => new(
        ScheduleCommand.Name, $"{ScheduleCodes.OfId(About.Value)} {What} {Detail} {Member}", now + AnswerWithin);
}
