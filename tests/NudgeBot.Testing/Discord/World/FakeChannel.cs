using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace NudgeBot.Testing.Discord;

/// <summary>A channel, thread, forum or direct message channel of the fake Discord, with what was sent there.</summary>
public sealed class FakeChannel
{
    private readonly Channel<FakeMessage> _arrivals = Channel.CreateUnbounded<FakeMessage>();
    private readonly List<FakeMessage> _messages = [];

    internal FakeChannel(ulong id, int type, string? name, FakeGuild? guild, FakeChannel? parent, FakeUser? recipient)
    {
        Id = id;
        Type = type;
        Name = name;
        Guild = guild;
        Parent = parent;
        Recipient = recipient;
    }

    public ulong Id { get; }

    public int Type { get; }

    public string? Name { get; }

    public FakeGuild? Guild { get; }

    public FakeChannel? Parent { get; }

    /// <summary>The other side of direct messages.</summary>
    public FakeUser? Recipient { get; }

    public bool IsThread => Type is 10 or 11 or 12;

    public bool IsForum => Type is 15 or 16;

    public bool IsDirect => Type == 1;

    public bool IsArchived { get; set; }

    public bool IsLocked { get; set; }

    /// <summary>Whether a forum refuses threads without a tag (40067).</summary>
    public bool RequiresTag { get; set; }

    /// <summary>The tags that a forum offers, by id.</summary>
    public IDictionary<ulong, string> Tags { get; } = new Dictionary<ulong, string>();

    /// <summary>The tags on a forum's post.</summary>
    public IReadOnlyList<string> AppliedTags { get; internal set; } = [];

    public IList<FakeOverwrite> Overwrites { get; } = [];

    /// <summary>Everything that stands in the channel now, oldest first; ephemeral messages too.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>The next message of the bot here that no one has awaited yet.</summary>
    public async Task<FakeMessage> NextMessageAsync(TimeSpan? patience = null)
    {
        using var timeout = new CancellationTokenSource(patience ?? Patience.Default);
        try
        {
            return await _arrivals.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"No further message of the bot came to channel '{Name ?? Recipient?.Name}'.");
        }
    }

    /// <summary>The newest message, of a forum its newest post.</summary>
    internal ulong? Newest { get; set; }

    internal void Add(FakeMessage message)
    {
        lock (_messages)
        {
            _messages.Add(message);
        }

        if (message.Author.IsBot)
        {
            _arrivals.Writer.TryWrite(message);
        }
    }

    internal bool Remove(FakeMessage message)
    {
        lock (_messages)
        {
            return _messages.Remove(message);
        }
    }

    internal JsonObject ToJson(bool withGuild = true)
    {
        var json = new JsonObject { ["id"] = Id.Text(), ["type"] = Type, ["last_message_id"] = Newest?.Text(), ["flags"] = RequiresTag ? 1 << 4 : 0 };
        if (IsDirect)
        {
            json["recipients"] = new JsonArray(Recipient!.ToJson());
            return json;
        }

        if (Guild is null)
        {
            return json;
        }

        if (IsForum)
        {
            json["available_tags"] = new JsonArray([.. Tags.Select(tag => new JsonObject { ["id"] = tag.Key.Text(), ["name"] = tag.Value, ["moderated"] = false })]);
        }

        json["name"] = Name;
        json["parent_id"] = Parent?.Id.Text();
        if (withGuild)
        {
            json["guild_id"] = Guild!.Id.Text();
        }

        if (IsThread)
        {
            json["owner_id"] = Guild!.Owner.Id.Text();
            json["thread_metadata"] = new JsonObject
            {
                ["archived"] = IsArchived,
                ["locked"] = IsLocked,
                ["auto_archive_duration"] = 1440,
                ["archive_timestamp"] = "2025-01-01T00:00:00.000000+00:00",
            };
        }
        else
        {
            json["position"] = 0;
            json["nsfw"] = false;
            json["topic"] = null;
            json["permission_overwrites"] = new JsonArray([.. Overwrites.Select(each => new JsonObject
            {
                ["id"] = each.Id.Text(),
                ["type"] = each.Type,
                ["allow"] = each.Allow.Text(),
                ["deny"] = each.Deny.Text(),
            })]);
        }

        return json;
    }
}
