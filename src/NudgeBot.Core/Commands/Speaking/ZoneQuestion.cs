using NudgeBot.Core.Chats;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Asks where a chat is, and keeps what it chose meanwhile.</summary>
internal sealed class ZoneQuestion(IChatStore chats)
{
    private const string AskedForPlace = "place;";

    /// <summary>The times that were chosen before the zone was known; null when none wait.</summary>
    public static SendTimes? WaitingTimes(CommandCall call) =>
        call.Awaited is { Command: TimezoneCommand.Name, Context: var context }
        && (HasAskedForPlace(call) ? context[AskedForPlace.Length..] : context) is { Length: > 0 } times
            ? SendTimes.Parse(times)
            : null;

    /// <summary>Whether the person was given the button by which their phone tells where it is.</summary>
    public static bool HasAskedForPlace(CommandCall call) =>
        call.Awaited is { Command: TimezoneCommand.Name } awaited && awaited.Context.StartsWith(AskedForPlace, StringComparison.Ordinal);

    /// <summary>Asks, with places of the chat's language to choose from.</summary>
    /// <param name="call">The call.</param>
    /// <param name="waiting">Times to subscribe to once the zone is known; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Message> AskAsync(CommandCall call, SendTimes? waiting, CancellationToken cancellationToken)
    {
        await AwaitAsync(call, waiting, cancellationToken);
        return Suggestions(call)
            .Select(suggestion => Choice(call, suggestion, CityOf(suggestion)))
            .Chunk(2)
            .Aggregate(Asks(call), (asked, row) => asked.WithButtons(row))
            .WithButtons(call.CanTellPlace ? [new TellPlaceButton().Labelled(call.Say.Text("timezone.location-offer"))] : []);
    }

    /// <summary>Asks the person's phone.</summary>
    public async Task<Message> AskForPlaceAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await AwaitAsync(call, $"{AskedForPlace}{WaitingTimes(call)}", cancellationToken);
        return call.Say.Message("timezone.location-ask") with { AsksForPlace = call.Say.Text("timezone.location-button") };
    }

    /// <summary>The question itself.</summary>
    public static Message Asks(CommandCall call) => call.Chat.Settings.Zone is { } zone
        ? call.Say.Message("timezone.panel", ("zone", zone), ("now", call.NowIn(zone)))
        : call.Say.Message("timezone.ask");

    /// <summary>Zones that are likely in the chat's language.</summary>
    public static IEnumerable<string> Suggestions(CommandCall call) => call.Say.Text("timezone.suggestions").Split(',');

    /// <summary>What a button for a zone says: its city, with the time it is there.</summary>
    public static string Label(CommandCall call, string zone) =>
        call.Say.Text("timezone.choice", ("place", CityOf(zone)), ("now", call.NowIn(zone)));

    /// <summary>Takes the member's next message as the answer.</summary>
    public Task AwaitAsync(CommandCall call, SendTimes? waiting, CancellationToken cancellationToken) =>
        AwaitAsync(call, waiting?.ToString() ?? "", cancellationToken);

    /// <summary>A place to choose, with the time it is there.</summary>
    public static Button Choice(CommandCall call, string zone, string place) =>
        new ZoneButton(zone).Labelled(call.Say.Text("timezone.choice", ("place", place), ("now", call.NowIn(zone)))).Among(Places(call));

    /// <summary>The choice that places are answers to.</summary>
    public static Choice Places(CommandCall call) => new(call.Say.Text("choice.place"));

    private Task AwaitAsync(CommandCall call, string context, CancellationToken cancellationToken) =>
        chats.AskAsync(call, TimezoneCommand.Name, cancellationToken, context);

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
