using System.Text.Json;

namespace NudgeBot.Discord.Interactions;

/// <summary>Turns what Discord sends into typed interactions.</summary>
internal static class InteractionReader
{
    /// <exception cref="JsonException">The JSON is not an interaction.</exception>
    public static Interaction Read(JsonElement json) => Read(
        (json.ValueKind == JsonValueKind.Object ? json.Deserialize(DiscordJson.Default.InteractionPayload) : null)
        ?? throw new JsonException("The interaction is no object."));

    /// <exception cref="JsonException">The JSON is not an interaction.</exception>
    public static Interaction Read(ReadOnlySpan<byte> json) => Read(
        JsonSerializer.Deserialize(json, DiscordJson.Default.InteractionPayload) ?? throw new JsonException("The interaction is null."));

    private static Interaction Read(InteractionPayload payload) => payload.Token is null
        ? throw new JsonException("The interaction has no token.")
        : payload.Type switch
        {
            InteractionType.Ping => new PingInteraction(payload),
            InteractionType.ApplicationCommand => new CommandInteraction(payload, payload.ReadData()),
            InteractionType.ApplicationCommandAutocomplete => new AutocompleteInteraction(payload, payload.ReadData()),
            InteractionType.MessageComponent => new ComponentInteraction(payload, payload.ReadData()),
            InteractionType.ModalSubmit => new ModalInteraction(payload, payload.ReadData()),
            _ => new UnknownInteraction(payload),
        };
}
