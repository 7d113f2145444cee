using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Messages;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Speaking;

/// <summary>Asks where a chat is, and keeps what it chose meanwhile.</summary>
internal sealed class ZoneQuestion(IChatStore chats)
{
    private static readonly Duration AnswerWithin = Duration.FromHours(1);

    /// <summary>The times that were chosen before the zone was known; null when none wait.</summary>
    public static SendTimes? WaitingTimes(Chat chat) =>
        chat.Awaited is { Command: TimezoneCommand.Name, Context.Length: > 0 } awaited ? SendTimes.Parse(awaited.Context) : null;

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
            .Aggregate(Asks(call), (asked, row) => asked.WithButtons(row));
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

    /// <summary>Takes the chat's next message as the answer.</summary>
    public Task<Chat?> AwaitAsync(CommandCall call, SendTimes? waiting, CancellationToken cancellationToken) => chats.ChangeAsync(
        call.Chat.Id,
        chat => chat with { Awaited = new Awaited(TimezoneCommand.Name, waiting?.ToString() ?? "", call.Now + AnswerWithin) },
        cancellationToken);

    /// <summary>A place to choose, with the time it is there.</summary>
    public static Button Choice(CommandCall call, string zone, string place) =>
        new ZoneButton(zone).Labelled(call.Say.Text("timezone.choice", ("place", place), ("now", call.NowIn(zone))));

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
