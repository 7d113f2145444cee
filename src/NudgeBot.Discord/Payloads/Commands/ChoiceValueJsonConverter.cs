using System.Text.Json;
using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>Reads and writes the value of a choice as the text or number that it is.</summary>
internal sealed class ChoiceValueJsonConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
        _ => throw new JsonException("A choice is a text or a number."),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            default:
                throw new JsonException("A choice is a text or a number.");
        }
    }
}
