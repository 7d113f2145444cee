using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>A formatted part of a text; offset and length in UTF-16 code units.</summary>
public sealed record FakeEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public string? Language { get; init; }

    public long? UserId { get; init; }

    public string? CustomEmojiId { get; init; }

    public long? UnixTime { get; init; }

    public string? DateTimeFormat { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        json.With("url", Url).With("language", Language).With("custom_emoji_id", CustomEmojiId)
            .With("unix_time", UnixTime).With("date_time_format", DateTimeFormat);
        return UserId is { } user
            ? json.With("user", new FakeUser(user, "Someone").ToJson())
            : json;
    }
}
