using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>A guild of the fake Discord.</summary>
public sealed class FakeGuild
{
    internal FakeGuild(ulong id, string name, FakeUser owner)
    {
        Id = id;
        Name = name;
        Owner = owner;
        Everyone = new FakeRole(id, "@everyone", FakePermissions.Everyone);
        Roles.Add(Everyone);
    }

    public ulong Id { get; }

    public string Name { get; set; }

    public FakeUser Owner { get; }

    public string Locale { get; set; } = "en-US";

    public FakeRole Everyone { get; }

    public IList<FakeRole> Roles { get; } = [];

    public IDictionary<ulong, FakeMember> Members { get; } = new Dictionary<ulong, FakeMember>();

    public IList<FakeChannel> Channels { get; } = [];

    /// <summary>Whether Discord has an outage that hides it.</summary>
    public bool IsUnavailable { get; internal set; }

    /// <summary>What a member may do in the whole guild, or in one channel when given.</summary>
    public FakePermissions PermissionsOf(FakeUser user, FakeChannel? channel = null)
    {
        if (!Members.TryGetValue(user.Id, out var member))
        {
            return FakePermissions.None;
        }

        var permissions = member.Roles.Aggregate(Everyone.Permissions, (all, role) => all | role.Permissions);
        if (user == Owner || permissions.HasFlag(FakePermissions.Administrator))
        {
            return FakePermissions.All;
        }

        var overwrites = (channel?.IsThread == true ? channel.Parent : channel)?.Overwrites ?? [];
        permissions = Apply(permissions, overwrites.Where(each => each.Id == Id));
        permissions = Apply(permissions, overwrites.Where(each => each.Type == 0 && member.Roles.Any(role => role.Id == each.Id)));
        permissions = Apply(permissions, overwrites.Where(each => each.Type == 1 && each.Id == user.Id));
        return permissions.HasFlag(FakePermissions.ViewChannel) || channel is null ? permissions : FakePermissions.None;
    }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["name"] = Name,
        ["icon"] = null,
        ["owner_id"] = Owner.Id.Text(),
        ["preferred_locale"] = Locale,
        ["features"] = new JsonArray("COMMUNITY"),
        ["roles"] = new JsonArray([.. Roles.Select(role => role.ToJson())]),
        ["emojis"] = new JsonArray(),
        ["verification_level"] = 1,
        ["description"] = null,
    };

    internal JsonObject ToGuildCreate()
    {
        var json = ToJson();
        json["unavailable"] = false;
        json["member_count"] = Members.Count;
        json["large"] = false;
        json["joined_at"] = "2025-01-01T00:00:00.000000+00:00";
        json["members"] = new JsonArray([.. Members.Values.Select(member => member.ToJson())]);
        json["channels"] = new JsonArray([.. Channels.Where(each => !each.IsThread).Select(each => each.ToJson(withGuild: false))]);
        json["threads"] = new JsonArray([.. Channels.Where(each => each.IsThread && !each.IsArchived).Select(each => each.ToJson())]);
        json["presences"] = new JsonArray();
        return json;
    }

    private static FakePermissions Apply(FakePermissions permissions, IEnumerable<FakeOverwrite> level)
    {
        var all = level.ToList();
        var deny = all.Aggregate(FakePermissions.None, (sum, each) => sum | each.Deny);
        var allow = all.Aggregate(FakePermissions.None, (sum, each) => sum | each.Allow);
        return (permissions & ~deny) | allow;
    }
}
