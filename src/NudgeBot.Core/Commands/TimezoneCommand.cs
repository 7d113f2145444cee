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
    : IAnswerableCommand, IButtonHandler<ZoneButton>, IButtonHandler<AskZoneButton>, IButtonHandler<TellPlaceButton>
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
        && (length <= MostWordsOfAnUnknownPlace || (length <= MostWordsOfAPlace && search.Find(words, MostChoices).Candidates.Count > 0));

    public async Task<Reply> RunAsync(CommandCall call, string arguments, CancellationToken cancellationToken)
    {
        var waiting = ZoneQuestion.WaitingTimes(call);
        if (arguments.Length == 0)
        {
            return Reply.Say(await question.AskAsync(call, waiting, cancellationToken));
        }

        if (Place.Read(arguments) is { } place)
        {
            return await LocatedAsync(call, place, waiting, cancellationToken);
        }

        var found = search.Find(arguments, MostChoices);
        if (found.Certain is { } certain)
        {
            return Say(call, await SetAsync(call, certain.ZoneId, cancellationToken));
        }

        await question.AwaitAsync(call, waiting, cancellationToken);
        return Say(call, found.Candidates.Aggregate(
            call.Say.Message(found.Candidates.Count == 0 ? "timezone.none" : "timezone.which", ("words", arguments)),
            (message, candidate) => message.WithButtons(ZoneQuestion.Choice(call, candidate.ZoneId, candidate.Place))));
    }

    public async Task<Reply> PressedAsync(ZoneButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Replace(await SetAsync(call, button.Zone, cancellationToken)) with
        {
            Messages = ZoneQuestion.HasAskedForPlace(call) ? [PutsAway(call)] : [],
        };

    public async Task<Reply> PressedAsync(AskZoneButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Say(await question.AskAsync(call, ZoneQuestion.WaitingTimes(call), cancellationToken));

    public async Task<Reply> PressedAsync(TellPlaceButton button, CommandCall call, CancellationToken cancellationToken) =>
        Reply.Say(call.CanTellPlace
            ? await question.AskForPlaceAsync(call, cancellationToken)
            : await question.AskAsync(call, ZoneQuestion.WaitingTimes(call), cancellationToken));

    // Near a border the nearest city may be across it: the person confirms by pressing.
    private async Task<Reply> LocatedAsync(CommandCall call, Place place, SendTimes? waiting, CancellationToken cancellationToken)
    {
        var nearest = ZoneSearch.Nearest(place.Latitude, place.Longitude);
        await question.AwaitAsync(call, waiting, cancellationToken);
        var asks = call.Say.Message("timezone.location-near", ("place", nearest.Place), ("now", call.NowIn(nearest.ZoneId)))
            .WithButtons(
                new ZoneButton(nearest.ZoneId).Labelled(call.Say.Text("timezone.location-yes")),
                new AskZoneButton().Labelled(call.Say.Text("timezone.other")));
        return call.CanTellPlace
            ? Reply.Say(call.Say.Message("timezone.location-thanks") with { EndsAsking = true }, asks)
            : Reply.Say(asks);
    }

    private static Reply Say(CommandCall call, Message message) =>
        ZoneQuestion.HasAskedForPlace(call) ? Reply.Say(PutsAway(call), message) : Reply.Say(message);

    private static Message PutsAway(CommandCall call) => call.Say.Message("timezone.location-away") with { EndsAsking = true };

    private async Task<Message> SetAsync(CommandCall call, string zone, CancellationToken cancellationToken)
    {
        var waiting = ZoneQuestion.WaitingTimes(call);
        var chat = await chats.ChangeAsync(
            call.Chat.Id,
            known => known.WithoutQuestionTo(call.Member.Id) with { Settings = known.Settings with { Zone = zone } },
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

/// <summary>Let my phone tell where I am.</summary>
internal sealed record TellPlaceButton : IButtonPayload<TellPlaceButton>
{
    public static string Kind => "tell-place";

    public static Audience Audience => Audience.Admins;

    public string Fields => "";

    public static TellPlaceButton? Read(string fields) => new();
}
