using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NudgeBot.Discord.Gateway;

/// <summary>Writes frames to send.</summary>
internal static class GatewayFrameWriter
{
    public static byte[] Heartbeat(int? sequence) => Write(GatewayOpcode.Heartbeat, writer =>
    {
        if (sequence is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    });

    public static byte[] Identify(Identify identify) => Write(GatewayOpcode.Identify, identify, DiscordJson.Default.Identify);

    public static byte[] Resume(Resume resume) => Write(GatewayOpcode.Resume, resume, DiscordJson.Default.Resume);

    private static byte[] Write<T>(GatewayOpcode op, T data, JsonTypeInfo<T> type) =>
        Write(op, writer => JsonSerializer.Serialize(writer, data, type));

    private static byte[] Write(GatewayOpcode op, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op", (int)op);
            writer.WritePropertyName("d");
            writeData(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
