using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>A role of a fake guild; the one with the guild's id is everyone's.</summary>
public sealed class FakeRole(ulong id, string name, FakePermissions permissions)
{
    public ulong Id { get; } = id;

    public string Name { get; } = name;

    public FakePermissions Permissions { get; set; } = permissions;

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["name"] = Name,
        ["permissions"] = Permissions.Text(),
        ["position"] = 0,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = false,
        ["flags"] = 0,
    };
}
