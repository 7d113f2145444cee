using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>The language of the chat a schedule sends to, which all its schedules share.</summary>
internal sealed class LanguageChoice(IChatStore chats, SchedulePanel panel, PhraseLibrary phrases, ChangeLog log)
    : ISchedulePage, IButtonHandler<ScheduleLanguageButton>
{
    public const char Page = 'l';

    private const int InARow = 3;

    public char Letter => Page;

    public Message Show(CommandCall call, Schedule schedule) => phrases.Languages
        .Select(language => new ScheduleLanguageButton(ScheduleCodes.HandleOf(schedule.Id), language)
            .Labelled(phrases.In(language).Text("language.own-name"))
            .Among(new Choice(call.Say.Text("choice.language"))))
        .Chunk(InARow)
        .Aggregate(call.Say.Message("schedule.languages"), (message, row) => message.WithButtons(row))
        .WithButtons(SchedulePanel.BackAndClose(call.Say, schedule));

    public ScheduleChoice? Read(string value, CommandCall call) => null;

    public async Task<Reply> PressedAsync(ScheduleLanguageButton button, CommandCall call, CancellationToken cancellationToken)
    {
        if (!phrases.Languages.Contains(button.Language))
        {
            return Reply.Notice(call.Say.Text("button.old"));
        }

        if (call.Chat.Settings.Language != button.Language)
        {
            await chats.ChangeAsync(
                call.Chat.Id, chat => chat with { Settings = chat.Settings with { Language = button.Language } }, cancellationToken);
            await log.NoteAsync(call, ChangeKind.Language, button.Language, cancellationToken);
        }

        var now = call.SaidIn is null ? call with { Say = phrases.In(button.Language) } : call;
        return await panel.FindAsync(call, button.Handle, cancellationToken) is { } schedule
            ? Reply.Replace(await panel.ViewAsync(now, schedule, cancellationToken))
            : await panel.GoneAsync(now, cancellationToken);
    }
}

/// <summary>Speak this language in the chat a schedule sends to; show the schedule again.</summary>
internal sealed record ScheduleLanguageButton(string Handle, string Language) : IButtonPayload<ScheduleLanguageButton>
{
    public static string Kind => "s-language";

    public static Audience Audience => Audience.Admins;

    public string Fields => Handle + Language;

    public static ScheduleLanguageButton? Read(string fields) =>
        fields.Length > ScheduleCodes.HandleLength ? new(fields[..ScheduleCodes.HandleLength], fields[ScheduleCodes.HandleLength..]) : null;
}
