using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>An option as Discord writes it: a value, or a sub-command with options of its own.</summary>
internal sealed record CommandOptionPayload
{
    public required string Name { get; init; }

    public CommandOptionType Type { get; init; }

    public JsonElement? Value { get; init; }

    public bool Focused { get; init; }

    public IReadOnlyList<CommandOptionPayload> Options { get; init => field = value ?? []; } = [];
}
