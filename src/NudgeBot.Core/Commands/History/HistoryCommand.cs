using NodaTime.Text;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Phrases;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.History;

/// <summary>The latest changes of this chat: what, when and by whom.</summary>
internal sealed class HistoryCommand(IHistoryStore history, PhraseLibrary phrases) : IChatCommand
{
    private const int Most = 20;
    private const string Utc = "Etc/UTC";

    public CommandDescription Description { get; } = new("history", 16) { Audience = Audience.Admins, OnlyForMember = true };

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var latest = await history.LatestAsync(call.Chat.Id, Most, cancellationToken);
        if (latest.Count == 0)
        {
            return Reply.Say(call.Say.Message("history.none"));
        }

        var zone = call.Chat.Settings.Zone ?? Utc;
        return Reply.Say(call.Say.Message("history.intro", ("zone", zone))
            .Then(new Message(new BulletList([.. latest.Select(change => new Paragraph(Line(call, change, zone)))]))));
    }

    private string Line(CommandCall call, ChatChange change, string zone) => call.Say.Text(
        "history.line",
        ("when", call.Say.DayAndTime(change.At, zone)),
        ("what", What(call, change, zone)),
        ("who", Who(call, change.Member)));

    private string What(CommandCall call, ChatChange change, string zone)
    {
        var key = $"history.{change.Kind}";
        return !call.Say.Has(key) ? call.Say.Text("history.other")
            : SendTimes.TryParse(change.Details) is { } times ? call.Say.Text(key, ("times", call.Say.Times(times)))
            : change.Kind switch
            {
                "paused" when InstantPattern.ExtendedIso.Parse(change.Details) is { Success: true, Value: var until } =>
                    call.Say.Text("history.paused-until", ("until", call.Say.DayAndTime(until, zone))),
                "zone" => call.Say.Text(key, ("zone", change.Details)),
                "language" => call.Say.Text(key, ("language", phrases.In(change.Details).Text("language.own-name"))),
                _ => call.Say.Text(key, ("value", ValueOf(call.Say, change.Details))),
            };
    }

    private static string ValueOf(Phrasebook say, string details) =>
        say.Has($"history.value.{details}") ? say.Text($"history.value.{details}") : details;

    // Anonymous admins and channels act in the name of the chat itself.
    private static string Who(CommandCall call, string member) =>
        member == ChatChange.NoticedByBot ? call.Say.Text("history.by-itself")
        : member == call.Chat.Address.Place.Split('/')[0] && call.Chat.Kind != ChatKind.Private ? call.Say.Text("history.anonymous")
        : member == call.Member.Id ? call.Say.Text("history.you")
        : call.Say.Text("history.member", ("id", member));
}
