using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Words;
using NudgeBot.Core.Schedules.Zones;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>Takes what is typed while a panel of schedules is open: days, times, a place, or a whole schedule.</summary>
internal sealed class ScheduleAnswers(
    SchedulePanel panel, ScheduleAdding adding, ScheduleChanging changing, ZoneSearch search)
{
    private const int MostChoices = 6;
    private const int MostWordsOfAPlace = 5;
    private const int MostWordsOfAnUnknownPlace = 2;

    /// <summary>Whether words may be the answer: by whoever was asked, and of the kind that was asked for.</summary>
    public bool IsAnswer(string words, CommandCall call) =>
        ScheduleQuestion.Of(call) is { } question
        && question.What switch
        {
            ScheduleQuestion.Zone or ScheduleQuestion.AddingZone => IsPlace(words),
            _ => WhenParser.For(call.Say.Language).Parse(words, call.Today)
                is not WhenReading.NotUnderstood { Problem: WhenProblem.NotRecognised or WhenProblem.TooLong },
        };

    /// <summary>Takes the answer.</summary>
    public async Task<Reply> TakeAsync(CommandCall call, string words, CancellationToken cancellationToken) =>
        ScheduleQuestion.Of(call) is { } question
            ? Reply.Say(await TakeAsync(question, call, words, cancellationToken))
            : Reply.Say(await panel.ListAsync(call, cancellationToken));

    private async Task<Message> TakeAsync(ScheduleQuestion question, CommandCall call, string words, CancellationToken cancellationToken)
    {
        switch (question.What)
        {
            case ScheduleQuestion.Adding:
                return await adding.AddAsync(call, WhenParser.For(call.Say.Language).Parse(words, call.Today), cancellationToken);
            case ScheduleQuestion.AddingZone:
                var waiting = SendTimesCode.Read(question.Detail);
                return search.Find(words, MostChoices) is { Candidates: [var likeliest, ..] }
                    ? await adding.TakeZoneAsync(call, likeliest.ZoneId, waiting, cancellationToken)
                    : await AgainAsync(question, call, call.Say.Message("timezone.none", ("words", words)), cancellationToken);
        }

        if (await panel.FindAsync(call, question.Detail, cancellationToken) is not { } schedule)
        {
            return await panel.ListAsync(call, cancellationToken);
        }

        return question.What == ScheduleQuestion.Zone
            ? await TakeZoneAsync(question, call, schedule, words, cancellationToken)
            : await TakeTimesAsync(question, call, schedule, words, cancellationToken);
    }

    private async Task<Message> TakeZoneAsync(
        ScheduleQuestion question, CommandCall call, Schedule schedule, string words, CancellationToken cancellationToken)
    {
        var found = search.Find(words, MostChoices);
        if (found.Certain is { } certain)
        {
            return await ChangeAsync(call, schedule, changed => changed with { Zone = certain.ZoneId }, cancellationToken);
        }

        await panel.AwaitAsync(call, question, cancellationToken);
        return ZoneChoice.Among(
            call,
            call.Say.Message(found.Candidates.Count == 0 ? "timezone.none" : "timezone.which", ("words", words)),
            schedule,
            found.Candidates.Select(candidate => (candidate.ZoneId, candidate.Place)));
    }

    // Who was asked for days may name days alone, and who was asked for times, times alone; who names both gets both.
    private async Task<Message> TakeTimesAsync(
        ScheduleQuestion question, CommandCall call, Schedule schedule, string words, CancellationToken cancellationToken)
    {
        var ifNoTime = question.What == ScheduleQuestion.Days ? schedule.Times.Times[0] : (NodaTime.LocalTime?)null;
        var reading = WhenParser.For(call.Say.Language).Parse(words, call.Today, ifNoTime);
        switch (reading)
        {
            case WhenReading.Understood { Times: var said }:
                var days = question.What == ScheduleQuestion.Times && said.Days == SendDays.Daily ? schedule.Times.Days : said.Days;
                var times = said.Times is [var only] && only == ifNoTime ? schedule.Times.Times : said.Times;
                return await ChangeAsync(call, schedule, changed => changed with { Times = new SendTimes(days, times) }, cancellationToken);
            case WhenReading.NotUnderstood problem:
                return await AgainAsync(
                    question,
                    call,
                    call.Say.Message($"when.problem.{PhraseKeys.Of(problem.Problem)}", ("words", problem.Words)).Then(call.Say.Message("when.examples")),
                    cancellationToken);
            default:
                return await AgainAsync(question, call, call.Say.Message("when.examples"), cancellationToken);
        }
    }

    private async Task<Message> ChangeAsync(
        CommandCall call, Schedule schedule, Func<Schedule, Schedule> change, CancellationToken cancellationToken) =>
        await changing.ChangeAsync(call, schedule, new ScheduleChoice(ChangeKind.ScheduleChanged, change), null, cancellationToken) is var (now, _)
            ? await panel.ViewAsync(call, now, cancellationToken)
            : await panel.ListAsync(call, cancellationToken);

    private async Task<Message> AgainAsync(
        ScheduleQuestion question, CommandCall call, Message problem, CancellationToken cancellationToken)
    {
        await panel.AwaitAsync(call, question, cancellationToken);
        return problem.WithButtons(
            new SchedulesButton(SchedulesButton.List).Labelled(call.Say.Text("settings.back")),
            new SchedulesButton(SchedulesButton.Close).Labelled(call.Say.Text("settings.close")));
    }

    private bool IsPlace(string words) =>
        !words.Contains('?', StringComparison.Ordinal)
        && words.Split(' ').Length is var length
        && (length <= MostWordsOfAnUnknownPlace || (length <= MostWordsOfAPlace && search.Find(words, MostChoices).Candidates.Count > 0));
}
