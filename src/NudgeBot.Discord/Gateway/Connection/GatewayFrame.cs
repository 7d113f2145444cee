using System.Text.Json;

namespace NudgeBot.Discord.Gateway;

/// <summary>A received frame; its data lives as long as the document it was read from.</summary>
internal readonly record struct GatewayFrame(GatewayOpcode Op, JsonElement Data, int? Sequence, string? Name)
{
    /// <exception cref="JsonException">The document is not a frame.</exception>
    public static GatewayFrame Read(JsonDocument document)
    {
        if (document.RootElement is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("op", out var op) || op.ValueKind != JsonValueKind.Number || !op.TryGetInt32(out var opcode))
        {
            throw new JsonException("A gateway frame has no opcode.");
        }

        root.TryGetProperty("d", out var data);
        var sequence = root.TryGetProperty("s", out var s) && s.ValueKind == JsonValueKind.Number && s.TryGetInt32(out var number)
            ? number
            : (int?)null;
        var name = root.TryGetProperty("t", out var t) ? t.TextOrNull() : null;
        return new GatewayFrame((GatewayOpcode)opcode, data, sequence, name);
    }
}
