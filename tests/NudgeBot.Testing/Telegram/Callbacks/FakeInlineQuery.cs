using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>What someone typed after the bot's name, and the results the bot offered.</summary>
public sealed record FakeInlineQuery(string Id, FakeUser From, string Query, DateTimeOffset AskedAt)
{
    public bool IsAnswered { get; init; }

    public IReadOnlyList<JsonObject> Results { get; init; } = [];

    public bool IsPersonal { get; init; }

    public int CacheSeconds { get; init; }

    public string NextOffset { get; init; } = "";
}
