using System.Text;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Answers to pressed buttons and inline queries.</summary>
internal sealed class CallbackMethods(Interactions interactions)
{
    private const int LongestNotice = 200;
    private const int MostResults = 50;
    private const int LongestOffset = 64;

    public void AddTo(MethodTable table)
    {
        table.Add("answerCallbackQuery", AnswerCallback);
        table.Add("answerInlineQuery", AnswerInline);
    }

    private JsonNode AnswerCallback(BotApiRequest request)
    {
        var text = request.Text("text");
        if (text.Length > LongestNotice)
        {
            throw BotApiRefusal.Bad("MESSAGE_TOO_LONG");
        }

        var callback = interactions.Callback(request.Text("callback_query_id")) ?? throw Interactions.TooOld();
        interactions.Answer(callback with
        {
            Text = text,
            IsAlert = request.Flag("show_alert"),
            Url = request.Has("url") ? request.Text("url") : null,
        });
        return JsonValue.Create(true);
    }

    private JsonNode AnswerInline(BotApiRequest request)
    {
        var results = request.Json("results", "inline query results") switch
        {
            null => [],
            JsonArray array => array.Select(Checked).ToList(),
            _ => throw BotApiRefusal.Bad("Expected an Array of inline query results"),
        };
        if (results.Count > MostResults)
        {
            throw BotApiRefusal.Bad("Too many inline query results specified");
        }

        if (results.DistinctBy(result => result.String("id")).Count() != results.Count)
        {
            throw BotApiRefusal.Bad("RESULT_ID_DUPLICATE");
        }

        if (Encoding.UTF8.GetByteCount(request.Text("next_offset")) > LongestOffset)
        {
            throw BotApiRefusal.Bad("NEXT_OFFSET_INVALID");
        }

        var query = interactions.InlineQuery(request.Text("inline_query_id")) ?? throw Interactions.TooOld();
        interactions.Answer(query with
        {
            Results = results,
            IsPersonal = request.Flag("is_personal"),
            CacheSeconds = request.Integer("cache_time", 300, 0, 24 * 60 * 60),
            NextOffset = request.Text("next_offset"),
        });
        return JsonValue.Create(true);
    }

    private static JsonObject Checked(JsonNode? node)
    {
        const string Prefix = "Can't parse inline query result: ";
        if (node is not JsonObject result)
        {
            throw BotApiRefusal.Bad(Prefix + "Inline query result must be an object");
        }

        foreach (var field in (string[])["type", "id"])
        {
            if (result[field] is null)
            {
                throw BotApiRefusal.Bad($"{Prefix}Can't find field \"{field}\"");
            }
        }

        if (Encoding.UTF8.GetByteCount(result.String("id") ?? "") is 0 or > 64)
        {
            throw BotApiRefusal.Bad("RESULT_ID_INVALID");
        }

        if (result.String("type") == "article")
        {
            CheckArticle(result);
        }

        return (JsonObject)result.DeepClone();
    }

    private static void CheckArticle(JsonObject result)
    {
        const string Prefix = "Can't parse inline query result: ";
        if (result.String("title") is null)
        {
            throw BotApiRefusal.Bad(Prefix + "Can't find field \"title\"");
        }

        if (result["input_message_content"] is not JsonObject content)
        {
            throw BotApiRefusal.Bad(Prefix + "Input message content is not specified");
        }

        if (content["message_text"] is { } text)
        {
            InlineText(text.ToString(), content.String("parse_mode"));
        }
    }

    /// <summary>The text a chosen result puts into a chat obeys the rules of any other text.</summary>
    public static FormattedText InlineText(string text, string? parseMode) => MessageText.Sendable(MessageText.Text(
        new BotApiRequest("", new JsonObject { ["text"] = text, ["parse_mode"] = parseMode ?? "" }, new Dictionary<string, UploadedFile>(), isJson: true)));
}
