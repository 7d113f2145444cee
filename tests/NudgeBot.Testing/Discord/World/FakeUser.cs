using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>A person (or the bot) on the fake Discord.</summary>
public sealed class FakeUser(ulong id, string name, bool isBot = false)
{
    public ulong Id { get; } = id;

    public string Name { get; } = name;

    public bool IsBot { get; } = isBot;

    public string Locale { get; set; } = "en-US";

    /// <summary>Whether direct messages from the bot are refused (50007).</summary>
    public bool RefusesDirectMessages { get; set; }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["username"] = Name,
        ["global_name"] = Name,
        ["discriminator"] = "0",
        ["avatar"] = null,
        ["bot"] = IsBot,
        ["public_flags"] = 0,
    };
}
