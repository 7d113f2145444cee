using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>The union of the data of all kinds of interaction.</summary>
internal sealed record InteractionData
{
    public Snowflake? Id { get; init; }

    public string? Name { get; init; }

    public CommandType Type { get; init; }

    public IReadOnlyList<CommandOptionPayload> Options { get; init => field = value ?? []; } = [];

    public ResolvedData? Resolved { get; init; }

    public Snowflake? TargetId { get; init; }

    public string? CustomId { get; init; }

    public ComponentType ComponentType { get; init; }

    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    public JsonElement? Components { get; init; }
}
