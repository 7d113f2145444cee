using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>An update that is not yet confirmed.</summary>
/// <param name="Id">Its update_id.</param>
/// <param name="Kind">Its field, such as <c>message</c>.</param>
/// <param name="Queue">Updates of one queue (a chat, or a user's callbacks) are delivered to a webhook in order.</param>
/// <param name="Body">The whole Update object.</param>
/// <param name="ExpiresAt">When it is forgotten undelivered.</param>
internal sealed record PendingUpdate(int Id, string Kind, long Queue, JsonNode Body, DateTimeOffset ExpiresAt);
