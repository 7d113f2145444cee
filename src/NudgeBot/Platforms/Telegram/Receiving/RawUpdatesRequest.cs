using System.Text.Json;
using Telegram.Bot.Requests;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>
/// getUpdates that leaves each update as it came: one that the library cannot read must not take the others of its batch
/// with it.
/// </summary>
internal sealed class RawUpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    public long? Offset { get; init; }

    public required int Limit { get; init; }

    /// <summary>Seconds.</summary>
    public required int Timeout { get; init; }

    public required IReadOnlyList<string> AllowedUpdates { get; init; }
}
