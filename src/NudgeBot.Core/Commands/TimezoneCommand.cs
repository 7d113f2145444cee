using System.Globalization;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands.History;
using NudgeBot.Core.Commands.Speaking;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;
using NudgeBot.Core.Schedules.Zones;

namespace NudgeBot.Core.Commands;

/// <summary>Sets the time zone, by city, country, IANA name or shared location.</summary>
internal sealed class TimezoneCommand(
    IChatStore chats, IScheduleStore schedules, Subscriptions subscriptions, SubscriptionMessages subscribing, ZoneQuestion question, ZoneSearch search,
    ChangeLog log)
    : IAnswerableCommand, IButtonHandler<ZoneButton>, IButtonHandler<AskZoneButton>
{
    public const string Name = "timezone";

    private const int MostChoices = 6;
    private const int MostWordsOfAPlace = 5;
    private const int MostWordsOfAnUnknownPlace = 2;

    public CommandDescription Description { get; } = new(Name, 14)
    {
        Argument = new CommandArgument("place"),
        Audience = Audience.Admins,
    };

    public bool IsAnswer(string words, CommandCall call) =>
        !words.Contains('?', StringComparison.Ordinal)
        && words.Split(' ').Length is var length
        && (length <= MostWordsOfAnUnknownPlace || (length <= MostWordsOfAPlace && Find(words).Candidates.Count > 0));

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var waiting = ZoneQuestion.WaitingTimes(call.Chat);
        if (arguments.Length == 0)
        {
            return Reply.Say(await question.AskAsync(call, waiting, cancellationToken));
        }

        var found = Find(arguments);
        if (found.Certain is { } certain)
        {
            return Reply.Say(await SetAsync(call, certain.ZoneId, cancellationToken));
        }

        await question.AwaitAsync(call, waiting, cancellationToken);
        return Reply.Say(found.Candidates.Aggregate(
            call.Say.Message(found.Candidates.Count == 0 ? "timezone.none" : "timezone.which", ("words", arguments)),
            (message, candidate) => message.WithButtons(ZoneQuestion.Choice(call, candidate.ZoneId, candidate.Place))));
    }

    public async Task<Reply> PressedAsync(ZoneButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Replace(await SetAsync(call, button.Zone, cancellationToken));

    public async Task<Reply> PressedAsync(AskZoneButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Say(await question.AskAsync(call, null, cancellationToken));

    private async Task<Message> SetAsync(CommandCall call, string zone, CancellationToken cancellationToken)
    {
        var waiting = ZoneQuestion.WaitingTimes(call.Chat);
        var chat = await chats.ChangeAsync(
            call.Chat.Id,
            known => known with { Settings = known.Settings with { Zone = zone }, Awaited = null },
            cancellationToken) ?? call.Chat;
        await log.NoteAsync(call, ChangeKind.Zone, zone, cancellationToken);
        if (waiting is not null && (await schedules.OfChatAsync(chat.Id, cancellationToken)).Count == 0)
        {
            return await subscribing.SubscribeAsync(call with { Chat = chat }, waiting, cancellationToken);
        }

        var done = call.Say.Message("timezone.done", ("zone", zone), ("now", call.NowIn(zone)));
        return await subscriptions.MoveToZoneAsync(chat.Id, zone, call.Now, cancellationToken) is [{ NextDue: { } next }, ..]
            ? done.Then(call.Say.Message("timezone.done-next", ("next", call.Say.DayAndTime(next, zone))))
            : done;
    }

    // A place on the map is near one zone's city; the person confirms it by pressing.
    private ZoneMatches Find(string place) =>
        place.Split(' ') is [var north, var east]
        && double.TryParse(north, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(east, CultureInfo.InvariantCulture, out var longitude)
            ? new ZoneMatches(ZoneMatchKind.Place, [ZoneSearch.Nearest(latitude, longitude)], null)
            : search.Find(place, MostChoices);
}

/// <summary>This is my zone.</summary>
internal sealed record ZoneButton(string Zone) : IButtonPayload<ZoneButton>
{
    public static string Kind => "zone";

    public static Audience Audience => Audience.Admins;

    public string Fields => Zone;

    public static ZoneButton? Read(string fields) => TimeZones.Find(fields) is null ? null : new(fields);
}

/// <summary>Let me choose a zone.</summary>
internal sealed record AskZoneButton : IButtonPayload<AskZoneButton>
{
    public static string Kind => "ask-zone";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static AskZoneButton? Read(string fields) => new();
}
