namespace NudgeBot.Testing.Discord;

// Guilds, channels and users, and what happens to them.
public sealed partial class FakeDiscord
{
    private const long Epoch = 1_420_070_400_000;

    private readonly List<FakeGuild> _guilds = [];
    private readonly List<FakeChannel> _channels = [];
    private readonly Dictionary<ulong, FakeUser> _users = [];
    private ulong _lastId;

    /// <summary>Guilds that the bot is in.</summary>
    public IReadOnlyList<FakeGuild> Guilds
    {
        get
        {
            lock (_world)
            {
                return [.. _guilds.Where(guild => guild.Members.ContainsKey(Bot.Id))];
            }
        }
    }

    /// <summary>A new person.</summary>
    public FakeUser AddUser(string name)
    {
        lock (_world)
        {
            var user = new FakeUser(NextId(), name);
            return _users[user.Id] = user;
        }
    }

    /// <summary>A new guild with the bot in it; connected bots are told.</summary>
    public FakeGuild AddGuild(string name, FakeUser? owner = null)
    {
        lock (_world)
        {
            var guild = new FakeGuild(NextId(), name, owner ?? AddUser("owner of " + name));
            guild.Members[guild.Owner.Id] = new FakeMember(guild.Owner);
            guild.Members[Bot.Id] = new FakeMember(Bot);
            _guilds.Add(guild);
            Gateway.Dispatch("GUILD_CREATE", guild.ToGuildCreate(), guild.Id, FakeGateway.GuildsIntent);
            return guild;
        }
    }

    /// <summary>A new guild that the bot is not in; only people's own installations bring it there.</summary>
    public FakeGuild AddGuildWithoutBot(string name)
    {
        lock (_world)
        {
            var guild = new FakeGuild(NextId(), name, AddUser("owner of " + name));
            guild.Members[guild.Owner.Id] = new FakeMember(guild.Owner);
            _guilds.Add(guild);
            return guild;
        }
    }

    /// <summary>The direct messages of some people, without the bot.</summary>
    public FakeChannel AddGroupMessages()
    {
        lock (_world)
        {
            return Add(new FakeChannel(NextId(), 3, null, null, null, null));
        }
    }

    /// <summary>A new member of a guild, with these permissions beyond everyone's.</summary>
    public FakeUser AddMember(FakeGuild guild, string name, FakePermissions permissions = FakePermissions.None)
    {
        lock (_world)
        {
            var member = new FakeMember(AddUser(name));
            guild.Members[member.User.Id] = member;
            if (permissions != FakePermissions.None)
            {
                var role = new FakeRole(NextId(), "role of " + name, permissions);
                guild.Roles.Add(role);
                member.Roles.Add(role);
            }

            return member.User;
        }
    }

    /// <summary>A new channel of a guild: 0 text, 2 voice, 4 category, 5 announcement, 15 forum.</summary>
    public FakeChannel AddChannel(FakeGuild guild, string name, int type = 0)
    {
        lock (_world)
        {
            return Add(new FakeChannel(NextId(), type, name, guild, null, null));
        }
    }

    /// <summary>A new public thread of a channel.</summary>
    public FakeChannel AddThread(FakeChannel parent, string name)
    {
        lock (_world)
        {
            return Add(new FakeChannel(NextId(), 11, name, parent.Guild, parent, null));
        }
    }

    /// <summary>The direct messages between the bot and a person.</summary>
    public FakeChannel DirectMessagesWith(FakeUser user)
    {
        lock (_world)
        {
            return _channels.Find(each => each.Recipient == user) ?? Add(new FakeChannel(NextId(), 1, null, null, null, user));
        }
    }

    /// <summary>Someone removes the bot from a guild.</summary>
    public void RemovesBot(FakeGuild guild)
    {
        lock (_world)
        {
            guild.Members.Remove(Bot.Id);
            Gateway.Dispatch("GUILD_DELETE", new() { ["id"] = guild.Id.Text() }, guild.Id, FakeGateway.GuildsIntent);
        }
    }

    /// <summary>Someone adds the bot to a guild again.</summary>
    public void TakesBotBack(FakeGuild guild)
    {
        lock (_world)
        {
            guild.Members[Bot.Id] = new FakeMember(Bot);
            Gateway.Dispatch("GUILD_CREATE", guild.ToGuildCreate(), guild.Id, FakeGateway.GuildsIntent);
        }
    }

    /// <summary>Discord has an outage for a guild, or no longer.</summary>
    public void HasOutage(FakeGuild guild, bool isOver = false)
    {
        lock (_world)
        {
            guild.IsUnavailable = !isOver;
            var data = isOver ? guild.ToGuildCreate() : new() { ["id"] = guild.Id.Text(), ["unavailable"] = true };
            Gateway.Dispatch(isOver ? "GUILD_CREATE" : "GUILD_DELETE", data, guild.Id, FakeGateway.GuildsIntent);
        }
    }

    /// <summary>Someone renames a guild.</summary>
    public void RenamesGuild(FakeGuild guild, string name)
    {
        lock (_world)
        {
            guild.Name = name;
            Gateway.Dispatch("GUILD_UPDATE", guild.ToJson(), guild.Id, FakeGateway.GuildsIntent);
        }
    }

    /// <summary>Someone deletes a channel or thread.</summary>
    public void DeletesChannel(FakeChannel channel)
    {
        lock (_world)
        {
            _channels.Remove(channel);
            channel.Guild?.Channels.Remove(channel);
            var data = channel.IsThread
                ? new() { ["id"] = channel.Id.Text(), ["guild_id"] = channel.Guild!.Id.Text(), ["parent_id"] = channel.Parent!.Id.Text(), ["type"] = channel.Type }
                : channel.ToJson();
            Gateway.Dispatch(channel.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", data, channel.Guild?.Id, FakeGateway.GuildsIntent);
        }
    }

    /// <summary>Someone changes what the bot may do in a channel.</summary>
    public void ChangesPermissions(FakeChannel channel, FakePermissions allow = FakePermissions.None, FakePermissions deny = FakePermissions.None)
    {
        lock (_world)
        {
            foreach (var old in channel.Overwrites.Where(each => each.Id == Bot.Id).ToList())
            {
                channel.Overwrites.Remove(old);
            }

            channel.Overwrites.Add(new FakeOverwrite(Bot.Id, 1, allow, deny));
            Gateway.Dispatch("CHANNEL_UPDATE", channel.ToJson(), channel.Guild?.Id, FakeGateway.GuildsIntent);
        }
    }

    /// <summary>Someone archives or locks a thread, or opens it again.</summary>
    public void ChangesThread(FakeChannel thread, bool isArchived, bool isLocked)
    {
        lock (_world)
        {
            (thread.IsArchived, thread.IsLocked) = (isArchived, isLocked);
            Gateway.Dispatch("THREAD_UPDATE", thread.ToJson(), thread.Guild?.Id, FakeGateway.GuildsIntent);
        }
    }

    /// <summary>A person writes a message that the bot may hear.</summary>
    public FakeMessage UserWrites(FakeUser user, FakeChannel channel, string content)
    {
        lock (_world)
        {
            var message = new FakeMessage(NextId(), channel, user, new() { ["content"] = content }, Time.GetUtcNow());
            channel.Add(message);
            Announce(message);
            return message;
        }
    }

    internal ulong NextId()
    {
        // Ids grow with time, and two of one millisecond differ in their lower bits.
        var byTime = (ulong)(Time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        return _lastId = Math.Max(_lastId + 1, byTime);
    }

    private FakeChannel Add(FakeChannel channel)
    {
        _channels.Add(channel);
        channel.Guild?.Channels.Add(channel);
        return channel;
    }

    private void Announce(FakeMessage message) => Gateway.Dispatch(
        "MESSAGE_CREATE",
        message.ToJson(withGuild: true),
        message.Channel.Guild?.Id,
        message.Channel.IsDirect ? FakeGateway.DirectMessagesIntent : FakeGateway.GuildMessagesIntent);
}
