using System.Text.Json;
using System.Text.Json.Serialization;

namespace NudgeBot.Discord.Payloads;

/// <summary>Chooses a component's record by its "type", wherever that stands, and keeps unknown kinds whole.</summary>
internal sealed class ComponentJsonConverter : JsonConverter<Component>
{
    public override Component Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TypeOf(reader) switch
        {
            ComponentType.ActionRow => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.ActionRow)!,
            ComponentType.Button => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.Button)!,
            ComponentType.StringSelect => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.StringSelect)!,
            ComponentType.TextInput => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.TextInput)!,
            ComponentType.UserSelect => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.UserSelect)!,
            ComponentType.RoleSelect => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.RoleSelect)!,
            ComponentType.ChannelSelect => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.ChannelSelect)!,
            ComponentType.TextDisplay => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.TextDisplay)!,
            ComponentType.Separator => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.Separator)!,
            ComponentType.Container => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.Container)!,
            ComponentType.Label => JsonSerializer.Deserialize(ref reader, DiscordJson.Default.Label)!,
            var other => new UnknownComponent(other, JsonElement.ParseValue(ref reader)),
        };

    public override void Write(Utf8JsonWriter writer, Component value, JsonSerializerOptions options)
    {
        if (value is UnknownComponent unknown)
        {
            unknown.Raw.WriteTo(writer);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, DiscordJson.Default.GetTypeInfo(value.GetType())!);
        }
    }

    // The reader is a copy, so looking ahead does not move the real one.
    private static ComponentType TypeOf(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A component is not an object.");
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isType = ahead.ValueTextEquals("type"u8);
            ahead.Read();
            if (isType)
            {
                return ahead.TokenType == JsonTokenType.Number && ahead.TryGetInt32(out var type)
                    ? (ComponentType)type
                    : throw new JsonException("A component's type is not a number.");
            }

            ahead.Skip();
        }

        throw new JsonException("A component has no type.");
    }
}
