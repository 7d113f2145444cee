using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>One option of a called command. While it is being typed, its value may be a text whatever its type.</summary>
public sealed record CommandOptionValue
{
    private readonly JsonElement _value;

    internal CommandOptionValue(CommandOptionPayload payload)
    {
        Name = payload.Name;
        Type = payload.Type;
        IsFocused = payload.Focused;
        _value = payload.Value ?? default;
    }

    /// <summary>The option's default name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public CommandOptionType Type { get; }

    /// <summary>Whether it is the one being typed.</summary>
    public bool IsFocused { get; }

    /// <summary>The text; null when the value is none.</summary>
    public string? AsText() => _value.TextOrNull();

    /// <summary>The whole number; null when the value is none.</summary>
    public long? AsWholeNumber() => _value.ValueKind == JsonValueKind.Number && _value.TryGetInt64(out var number) ? number : null;

    /// <summary>The number; null when the value is none.</summary>
    public double? AsNumber() => _value.ValueKind == JsonValueKind.Number && _value.TryGetDouble(out var number) ? number : null;

    /// <summary>True or false; null when the value is neither.</summary>
    public bool? AsFlag() => _value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The id; null when the value is none.</summary>
    public Snowflake? AsId() => Snowflake.TryParse(AsText(), out var id) ? id : null;
}
