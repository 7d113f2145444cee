using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Status, body and the wait asked for, ready to be written.</summary>
internal sealed record BotApiAnswer(int Status, JsonObject Body, int? RetryAfter = null)
{
    public bool IsOk => Status == 200;

    public static BotApiAnswer Ok(JsonNode? result, string? description = null)
    {
        var body = new JsonObject { ["ok"] = true, ["result"] = result };
        if (description is not null)
        {
            body["description"] = description;
        }

        return new BotApiAnswer(200, body);
    }

    public static BotApiAnswer Refused(BotApiRefusal refusal)
    {
        var body = new JsonObject
        {
            ["ok"] = false,
            ["error_code"] = refusal.Code,
            ["description"] = refusal.Message,
        };
        var parameters = new JsonObject();
        if (refusal.MigrateToChatId is { } chat)
        {
            parameters["migrate_to_chat_id"] = chat;
        }

        if (refusal.RetryAfter is { } seconds)
        {
            parameters["retry_after"] = seconds;
        }

        if (parameters.Count > 0)
        {
            body["parameters"] = parameters;
        }

        return new BotApiAnswer(refusal.Code, body, refusal.RetryAfter);
    }
}
