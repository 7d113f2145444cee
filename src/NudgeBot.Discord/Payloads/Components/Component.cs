using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>A part of a message or modal. Kinds that this library does not know come as <see cref="UnknownComponent"/>.</summary>
[JsonConverter(typeof(ComponentJsonConverter))]
public abstract record Component
{
    private protected Component()
    {
    }

    /// <summary>What kind it is.</summary>
    [JsonPropertyOrder(-1)]
    public abstract ComponentType Type { get; }

    /// <summary>A number within the message that Discord assigns when none is given.</summary>
    public int? Id { get; init; }
}
