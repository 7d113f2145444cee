using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>A fixed or proposed value of an option.</summary>
public sealed record CommandChoice
{
    /// <summary>A text.</summary>
    public CommandChoice(string name, string value) => (Name, Value) = (name, value);

    /// <summary>A whole number within 2^53.</summary>
    public CommandChoice(string name, long value) => (Name, Value) = (name, value);

    /// <summary>A number.</summary>
    public CommandChoice(string name, double value) => (Name, Value) = (name, value);

    [JsonConstructor]
    internal CommandChoice(string name, object value) => (Name, Value) = (name, value);

    /// <summary>What is shown, 1 to 100 characters.</summary>
    public string Name { get; }

    /// <summary>What is shown per Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>What comes back: a <see cref="string"/> of up to 100 characters, a <see cref="long"/> or a <see cref="double"/>.</summary>
    [JsonConverter(typeof(ChoiceValueJsonConverter))]
    public object Value { get; }
}
