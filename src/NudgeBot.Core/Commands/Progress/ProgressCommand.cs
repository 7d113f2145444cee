using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Progress;

/// <summary>What was tried this week and this month, as words and a small picture.</summary>
internal sealed class ProgressCommand(IReactionStore reactions, IGuideLibrary guides, IProgressPicture picture) : IChatCommand
{
    private const int MostCounted = 1000;
    private const int MostTopics = 4;

    public CommandDescription Description { get; } = new("progress", 12);

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var zone = TimeZones.Find(call.Chat.Settings.Zone ?? call.ZoneGuess ?? "") ?? DateTimeZone.Utc;
        var today = call.Now.InZone(zone).Date;
        var month = today.With(DateAdjusters.StartOfMonth);
        var week = today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var since = zone.AtStartOfDay(LocalDate.Min(week, month)).ToInstant();
        List<(LocalDate Day, string Nudge)> tried =
        [
            .. (await reactions.OfChatAsync(call.Chat.Id, ReactionKind.Tried, since, MostCounted, cancellationToken))
                .Select(reaction => (reaction.At.InZone(zone).Date, reaction.About)),
        ];
        if (tried.Count == 0)
        {
            return Reply.Say(call.Say.Message("progress.none"));
        }

        var message = Counted(call, "progress.week", tried.Count(one => one.Day >= week))
            .Then(Counted(call, "progress.month", tried.Count(one => one.Day >= month)))
            .Then(Topics(call, tried.Select(one => one.Nudge)));
        var days = tried.Where(one => one.Day >= month).CountBy(one => one.Day).ToDictionary();
        return Reply.Say(days.Count == 0 ? message : message with { Attachment = Picture(call, new ProgressMonth(today, days)) });
    }

    private static Message Counted(CommandCall call, string key, int count) =>
        new(new Paragraph(count == 0 ? call.Say.Text($"{key}.none") : call.Say.Count(key, count)));

    private Attachment Picture(CommandCall call, ProgressMonth month) => new(
        "progress.png",
        "image/png",
        picture.Draw(month),
        call.Say.Text(
            "progress.picture",
            ("month", call.Say.Month(month.Today)),
            ("days", call.Say.Join(month.Tried.Keys.Order().Select(call.Say.Day)))));

    private Message Topics(CommandCall call, IEnumerable<string> nudges)
    {
        var guide = guides.Get(call.Chat.Settings.Guide);
        List<string> titles =
        [
            .. nudges.Select(guide.FindNudge).OfType<Nudge>()
                .Select(nudge => guide.FindTopic(nudge.Topic)).OfType<Topic>()
                .Distinct()
                .Take(MostTopics)
                .Select(topic => topic.In(call.Say.Language).Title),
        ];
        return titles.Count == 0 ? new Message() : call.Say.Message("progress.topics", ("topics", call.Say.Join(titles)));
    }
}
