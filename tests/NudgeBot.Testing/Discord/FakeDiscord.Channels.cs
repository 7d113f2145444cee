using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

// Channels, threads of forums and direct messages.
public sealed partial class FakeDiscord
{
    private IEnumerable<FakeRoute> ChannelRoutes() =>
    [
        new("GET", "/channels/{channel_id}", GetChannel),
        new("POST", "/channels/{channel_id}/threads", CreateThread),
        new("POST", "/users/@me/channels", OpenDirectMessages),
    ];

    private FakeResponse GetChannel(FakeRequest request)
    {
        if (Find(request.Id("channel_id")) is not { } channel)
        {
            return FakeResponse.Error(404, 10003, "Unknown Channel");
        }

        return channel.Guild?.PermissionsOf(Bot, channel).HasFlag(FakePermissions.ViewChannel) == false
            ? FakeResponse.Error(403, 50001, "Missing Access")
            : FakeResponse.Ok(channel.ToJson());
    }

    private FakeResponse CreateThread(FakeRequest request)
    {
        if (Find(request.Id("channel_id")) is not { } forum)
        {
            return FakeResponse.Error(404, 10003, "Unknown Channel");
        }

        var permissions = forum.Guild!.PermissionsOf(Bot, forum);
        if (!permissions.HasFlag(FakePermissions.SendMessages))
        {
            return FakeResponse.Error(403, permissions == FakePermissions.None ? 50001 : 50013, permissions == FakePermissions.None ? "Missing Access" : "Missing Permissions");
        }

        if (!forum.IsForum)
        {
            return FakeResponse.Error(400, 50024, "Cannot execute action on this channel type");
        }

        if (forum.RequiresTag && (request.Object["applied_tags"] as JsonArray)?.Count is null or 0)
        {
            return FakeResponse.Error(400, 40067, "A tag is required to create a forum post in this channel");
        }

        if (MessageRules.CheckNew((JsonObject)request.Object["message"]!, request.Files) is { } refusal)
        {
            return refusal;
        }

        var thread = Add(new FakeChannel(NextId(), 11, request.Object["name"]!.GetValue<string>(), forum.Guild, forum, null));
        thread.AppliedTags = [.. (request.Object["applied_tags"] as JsonArray ?? []).Select(each => each!.ToString())];
        forum.Newest = thread.Id;
        Transcript.Add(new TranscriptEntry.ThreadOpened(thread));
        var message = Post(thread, (JsonObject)request.Object["message"]!, request.Files);
        var answer = thread.ToJson();
        answer["message"] = message.ToJson();
        return FakeResponse.Created(answer);
    }

    private FakeResponse OpenDirectMessages(FakeRequest request) =>
        ulong.TryParse(request.Object["recipient_id"]?.GetValue<string>(), out var id) && _users.TryGetValue(id, out var user)
            ? FakeResponse.Ok(DirectMessagesWith(user).ToJson())
            : FakeResponse.InvalidField("recipient_id", "INVALID_USER", "Invalid User");
}
