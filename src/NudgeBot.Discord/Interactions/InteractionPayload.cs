using System.Text.Json;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>An interaction as Discord writes it; the meaning of its data depends on its type.</summary>
internal sealed record InteractionPayload
{
    public required Snowflake Id { get; init; }

    public Snowflake ApplicationId { get; init; }

    public required InteractionType Type { get; init; }

    public required string Token { get; init; }

    public JsonElement? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Channel? Channel { get; init; }

    public GuildMember? Member { get; init; }

    public User? User { get; init; }

    public Permissions AppPermissions { get; init; }

    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    public InteractionContext? Context { get; init; }

    public Dictionary<string, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    public Message? Message { get; init; }

    public InteractionData ReadData() =>
        Data is { ValueKind: JsonValueKind.Object } data
            ? data.Deserialize(DiscordJson.Default.InteractionData)!
            : throw new JsonException("The interaction has no data.");

    public override string ToString() => $"interaction {Id} of type {Type}";
}
