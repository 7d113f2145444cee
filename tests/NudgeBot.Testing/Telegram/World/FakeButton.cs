using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>A button under a message or of a reply keyboard.</summary>
public sealed record FakeButton(string Label)
{
    public string? Data { get; init; }

    public string? Url { get; init; }

    public string? SwitchInlineQuery { get; init; }

    public bool RequestsLocation { get; init; }

    /// <summary>The request under which a picked chat comes back; null when the button asks for none.</summary>
    public int? RequestsChat { get; init; }

    internal static IReadOnlyList<IReadOnlyList<FakeButton>> RowsOf(JsonObject? markup)
    {
        var rows = markup?["inline_keyboard"] as JsonArray ?? markup?["keyboard"] as JsonArray;
        return rows is null ? [] : [.. rows.OfType<JsonArray>().Select(row => (IReadOnlyList<FakeButton>)[.. row.Select(Of)])];
    }

    private static FakeButton Of(JsonNode? node) => node is JsonObject button
        ? new FakeButton(button.String("text") ?? "")
        {
            Data = button.String("callback_data"),
            Url = button.String("url"),
            SwitchInlineQuery = button.String("switch_inline_query") ?? button.String("switch_inline_query_current_chat"),
            RequestsLocation = button.IsTrue("request_location"),
            RequestsChat = (int?)button["request_chat"]?["request_id"],
        }
        : new FakeButton(node?.ToString() ?? "");
}
