using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>Changes to the application; what is absent stays.</summary>
public sealed record ApplicationEdit
{
    /// <summary>
    /// Where Discord posts interactions from now on; null goes back to the gateway. Discord at once checks that the address
    /// answers PING and refuses bad signatures.
    /// </summary>
    [JsonConverter(typeof(OptionalJsonConverter<string?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> InteractionsEndpointUrl { get; init; }
}
