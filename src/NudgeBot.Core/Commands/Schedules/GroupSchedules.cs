using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;

namespace NudgeBot.Core.Commands.Schedules;

/// <summary>The schedules of a group's places: of a forum's topics, of a server's channels and threads.</summary>
internal sealed class GroupSchedules(IChatStore chats, IScheduleStore schedules)
{
    private const int Most = 20;

    /// <summary>The schedules that go to other places of the same group, up to twenty.</summary>
    public async Task<IReadOnlyList<(Chat Chat, Schedule Schedule)>> ElsewhereAsync(Chat chat, CancellationToken cancellationToken)
    {
        var found = new List<(Chat, Schedule)>();
        if (chat.Kind != ChatKind.Group)
        {
            return found;
        }

        foreach (var other in (await PlacesAsync(chat, cancellationToken)).Where(place => place.Id != chat.Id && place.Kind == ChatKind.Group))
        {
            found.AddRange((await schedules.OfChatAsync(other.Id, cancellationToken)).Select(schedule => (other, schedule)));
            if (found.Count >= Most)
            {
                break;
            }
        }

        return found.Count > Most ? found[..Most] : found;
    }

    private Task<IReadOnlyList<Chat>> PlacesAsync(Chat chat, CancellationToken cancellationToken) => chat.Server is { } server
        ? chats.OfServerAsync(chat.Address.Platform, server, cancellationToken)
        : chats.WithinAsync(chat.Address with { Place = chat.Address.Place.Split('/')[0] }, cancellationToken);
}
