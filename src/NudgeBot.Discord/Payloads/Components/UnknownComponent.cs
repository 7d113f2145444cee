using System.Text.Json;

namespace NudgeBot.Discord.Payloads;

/// <summary>A component of a kind that this library does not know, kept whole so that it can be sent back.</summary>
public sealed record UnknownComponent : Component
{
    internal UnknownComponent(ComponentType type, JsonElement raw)
    {
        Type = type;
        Raw = raw;
    }

    /// <inheritdoc/>
    public override ComponentType Type { get; }

    /// <summary>The component as Discord gave it.</summary>
    public JsonElement Raw { get; }
}
