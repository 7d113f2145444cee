using System.Text.Json;
using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>Writes permissions as Discord does, as a decimal string; reads numbers too.</summary>
internal sealed class PermissionsJsonConverter : JsonConverter<Permissions>
{
    // Discord's longest field has 53 bits; a thousand digits is far beyond any and still cheap to read.
    private const int MaxDigits = 1000;

    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number))
        {
            return new Permissions(number);
        }

        if (reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 and <= MaxDigits } digits
            && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return Permissions.Parse(digits);
        }

        throw new JsonException("Permissions are neither a decimal string nor a number.");
    }

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
