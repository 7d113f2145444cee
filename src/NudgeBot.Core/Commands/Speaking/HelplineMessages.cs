using NudgeBot.Core.Guides;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>The words for a message that speaks of danger.</summary>
internal sealed class HelplineMessages(IGuideLibrary guides)
{
    /// <summary>Two calm sentences and the help lines of a chat's country, in place of any answer.</summary>
    public Message Urgent(CommandCall call) => Urgent(CountryOf(call), call.Say);

    /// <summary>Two calm sentences and the help lines of a country.</summary>
    /// <param name="country">Its ISO 3166 code; null when it is not known.</param>
    /// <param name="say">The bot's words.</param>
    public Message Urgent(string? country, Phrasebook say) => say.Message("danger.urgent").Then(Lines(country, say));

    /// <summary>One gentle line and the help lines, below an answer.</summary>
    public Message Concern(CommandCall call) => call.Say.Message("danger.concern").Then(Lines(CountryOf(call), call.Say));

    private static string? CountryOf(CommandCall call) =>
        call.Chat.Settings.Country ?? (call.Chat.Settings.Zone ?? call.ZoneGuess) switch
        {
            { } zone => TimeZones.CountryOf(zone),
            null => null,
        };

    private Message Lines(string? country, Phrasebook say)
    {
        var lines = guides.Helplines.In(country);
        List<Paragraph> items =
        [
            new([new Span(say.Text("danger.emergency") + " "), new Span(lines.Emergency, SpanStyle.Strong)]),
            .. lines.Lines.Select(line => new Paragraph(
            [
                new Span($"{line.Name}: "),
                new Span(line.Number, SpanStyle.Strong),
                new Span($" — {line.For.In(say.Language)} ({line.Hours})"),
            ])),
        ];
        var message = new Message(new BulletList(items));
        return lines.Note is { } note ? message.Then(new Message(new Note(note.In(say.Language)))) : message;
    }
}
