using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Which kinds of updates the bot asked for; remembered until it asks again.</summary>
internal sealed class AllowedUpdates
{
    private static readonly string[] Unasked = ["chat_member", "message_reaction", "message_reaction_count"];

    private HashSet<string>? _kinds;

    /// <summary>Null while it is the default.</summary>
    public IReadOnlyCollection<string>? Kinds => _kinds;

    public bool Contains(string kind) => _kinds?.Contains(kind) ?? !Unasked.Contains(kind);

    /// <summary>Takes the argument of getUpdates or setWebhook; absent or unreadable leaves all as it was.</summary>
    public void Ask(BotApiRequest request)
    {
        var text = request.Text("allowed_updates");
        if (text.Length == 0)
        {
            return;
        }

        try
        {
            if (JsonNode.Parse(text) is JsonArray list)
            {
                var kinds = list.OfType<JsonValue>().Select(kind => kind.ToString().ToLowerInvariant()).ToHashSet();
                _kinds = kinds.Count == 0 ? null : kinds;
            }
        }
        catch (JsonException)
        {
            // The real server ignores a list it cannot read.
        }
    }
}
