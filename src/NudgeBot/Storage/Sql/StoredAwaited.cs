using System.Text.Json;
using System.Text.Json.Serialization;
using NudgeBot.Core.Chats;

namespace NudgeBot.Storage.Sql;

/// <summary>A question that a chat's member has not answered; a chat keeps all of them as one JSON array.</summary>
internal sealed record StoredAwaited(string Command, string Context, long Until, string? Member)
{
    /// <summary>The stored form; null when nothing is awaited.</summary>
    public static string? Write(AwaitedAnswers awaited) => awaited.All.Count == 0 ? null : JsonSerializer.Serialize(
        [.. awaited.All.Select(one => new StoredAwaited(one.Command, one.Context, one.Until.ToMs(), one.Member))],
        StoredAwaitedJson.Default.StoredAwaitedArray);

    /// <summary>Reads the stored form.</summary>
    public static AwaitedAnswers Read(string? json) => json is null ? AwaitedAnswers.None : AwaitedAnswers.Of(
        (JsonSerializer.Deserialize(json, StoredAwaitedJson.Default.StoredAwaitedArray) ?? [])
            .Select(one => new Awaited(one.Command, one.Context, one.Until.ToInstant(), one.Member)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredAwaited[]))]
internal sealed partial class StoredAwaitedJson : JsonSerializerContext;
