using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>A user's membership in a fake guild.</summary>
public sealed class FakeMember(FakeUser user)
{
    public FakeUser User { get; } = user;

    public IList<FakeRole> Roles { get; } = [];

    internal JsonObject ToJson() => new()
    {
        ["user"] = User.ToJson(),
        ["nick"] = null,
        ["roles"] = new JsonArray([.. Roles.Select(role => (JsonNode)role.Id.Text())]),
        ["joined_at"] = "2025-01-01T00:00:00.000000+00:00",
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["communication_disabled_until"] = null,
    };
}
