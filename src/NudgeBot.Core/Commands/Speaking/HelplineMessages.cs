using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>The words for a message that speaks of danger.</summary>
internal sealed class HelplineMessages(IGuideLibrary guides)
{
    /// <summary>Two calm sentences and the help lines, in place of any answer.</summary>
    public Message Urgent(CommandCall call) => call.Say.Message("danger.urgent").Then(Lines(call));

    /// <summary>One gentle line and the help lines, below an answer.</summary>
    public Message Concern(CommandCall call) => call.Say.Message("danger.concern").Then(Lines(call));

    private Message Lines(CommandCall call)
    {
        var settings = call.Chat.Settings;
        var lines = guides.Helplines.In(settings.Country ?? (settings.Zone ?? call.ZoneGuess) switch
        {
            { } zone => TimeZones.CountryOf(zone),
            null => null,
        });
        List<Paragraph> items =
        [
            new([new Span(call.Say.Text("danger.emergency") + " "), new Span(lines.Emergency, SpanStyle.Strong)]),
            .. lines.Lines.Select(line => new Paragraph(
            [
                new Span($"{line.Name}: "),
                new Span(line.Number, SpanStyle.Strong),
                new Span($" — {line.For.In(settings.Language)} ({line.Hours})"),
            ])),
        ];
        var message = new Message(new BulletList(items));
        return lines.Note is { } note ? message.Then(new Message(new Note(note.In(settings.Language)))) : message;
    }
}
