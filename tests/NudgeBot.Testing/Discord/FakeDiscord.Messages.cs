using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

// POST, GET, PATCH and DELETE of messages, with Discord's checks in its order.
public sealed partial class FakeDiscord
{
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(ulong Channel, string Nonce), FakeMessage> _nonces = [];

    /// <summary>How many messages Discord refused to repeat because of their nonce.</summary>
    public int RepeatsAvoided { get; private set; }

    private IEnumerable<FakeRoute> MessageRoutes() =>
    [
        new("POST", "/channels/{channel_id}/messages", CreateMessage),
        new("GET", "/channels/{channel_id}/messages/{message_id}", request => WithMessage(request, message => FakeResponse.Ok(message.ToJson()))),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", request => WithMessage(request, message => EditMessage(message, request.Object, request.Files))),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", request => WithMessage(request, DeleteMessage)),
    ];

    private FakeResponse CreateMessage(FakeRequest request)
    {
        if (Find(request.Id("channel_id")) is not { } channel)
        {
            return FakeResponse.Error(404, 10003, "Unknown Channel");
        }

        if (RefusalToSend(channel, request) is { } refusal)
        {
            return refusal;
        }

        var nonce = request.Object["enforce_nonce"]?.GetValue<bool>() == true ? request.Object["nonce"]?.ToString() : null;
        if (nonce is not null && _nonces.TryGetValue((channel.Id, nonce), out var first) && Time.GetUtcNow() - first.At < NonceMemory)
        {
            RepeatsAvoided++;
            return channel.Messages.Contains(first) ? FakeResponse.Ok(first.ToJson()) : FakeResponse.Error(404, 10008, "Unknown Message");
        }

        var message = Post(channel, request.Object, request.Files);
        if (nonce is not null)
        {
            _nonces[(channel.Id, nonce)] = message;
        }

        return FakeResponse.Ok(message.ToJson());
    }

    private FakeMessage Post(FakeChannel channel, JsonObject body, IReadOnlyList<FakeFile> files, bool isAnnounced = true)
    {
        channel.IsArchived = false;
        var message = new FakeMessage(NextId(), channel, Bot, (JsonObject)body.DeepClone(), Time.GetUtcNow());
        message.Attach(body, files, NextId);
        channel.Add(message);
        Transcript.Add(new TranscriptEntry.MessageSent(message));
        if (isAnnounced)
        {
            Announce(message);
        }

        return message;
    }

    private FakeResponse EditMessage(FakeMessage message, JsonObject changes, IReadOnlyList<FakeFile> files)
    {
        if (message.Author != Bot)
        {
            return FakeResponse.Error(403, 50005, "Cannot edit a message authored by another user");
        }

        if ((MessageRules.Check(changes) ?? FakeForm.Check(changes, files, message.Files)) is { } refusal)
        {
            return refusal;
        }

        message.Apply(changes);
        message.Attach(changes, files, NextId);
        Transcript.Add(new TranscriptEntry.MessageEdited(message));
        return FakeResponse.Ok(message.ToJson());
    }

    private FakeResponse DeleteMessage(FakeMessage message)
    {
        message.Channel.Remove(message);
        Transcript.Add(new TranscriptEntry.MessageDeleted(message));
        return FakeResponse.NoContent;
    }

    private FakeResponse WithMessage(FakeRequest request, Func<FakeMessage, FakeResponse> handle)
    {
        if (Find(request.Id("channel_id")) is not { } channel)
        {
            return FakeResponse.Error(404, 10003, "Unknown Channel");
        }

        return channel.Messages.FirstOrDefault(each => each.Id == request.Id("message_id")) is { } message
            ? handle(message)
            : FakeResponse.Error(404, 10008, "Unknown Message");
    }

    private FakeResponse? RefusalToSend(FakeChannel channel, FakeRequest request)
    {
        var body = request.Object;
        if (channel.IsDirect)
        {
            return channel.Recipient!.RefusesDirectMessages
                ? FakeResponse.Error(403, 50007, "Cannot send messages to this user")
                : MessageRules.CheckNew(body, request.Files);
        }

        var permissions = channel.Guild!.PermissionsOf(Bot, channel);
        if (!permissions.HasFlag(FakePermissions.ViewChannel))
        {
            return FakeResponse.Error(403, 50001, "Missing Access");
        }

        if (channel.IsForum || channel.Type is 4 or 14)
        {
            return FakeResponse.Error(400, 50008, "Cannot send messages in a non-text channel");
        }

        var needed = channel.IsThread ? FakePermissions.SendMessagesInThreads : FakePermissions.SendMessages;
        needed |= (body["embeds"] as JsonArray)?.Count > 0 ? FakePermissions.EmbedLinks : FakePermissions.None;
        needed |= request.Files.Count > 0 ? FakePermissions.AttachFiles : FakePermissions.None;
        if (!permissions.HasFlag(needed))
        {
            return FakeResponse.Error(403, 50013, "Missing Permissions");
        }

        return channel.IsLocked && !permissions.HasFlag(FakePermissions.ManageThreads)
            ? FakeResponse.Error(400, channel.IsArchived ? 50083 : 160005, channel.IsArchived ? "Thread is archived" : "The thread is locked")
            : MessageRules.CheckNew(body, request.Files);
    }

    private FakeChannel? Find(ulong channelId) => _channels.Find(channel =>
        channel.Id == channelId && (channel.Guild is null || channel.Guild.Members.ContainsKey(Bot.Id) || _guilds.Contains(channel.Guild)));
}
