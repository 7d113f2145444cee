using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NudgeBot.Discord.Interactions;

namespace NudgeBot.Discord.Gateway;

/// <summary>Turns the data of a dispatch into a typed event.</summary>
internal static class EventReader
{
    /// <exception cref="JsonException">The data is not what Discord documents for the event.</exception>
    public static GatewayEvent Read(string name, JsonElement data) => name switch
    {
        "RESUMED" => new ResumedEvent(),
        "INTERACTION_CREATE" => new InteractionCreateEvent(InteractionReader.Read(data)),
        "GUILD_CREATE" => new GuildCreateEvent(As(data, DiscordJson.Default.Guild)),
        "GUILD_UPDATE" => new GuildUpdateEvent(As(data, DiscordJson.Default.Guild)),
        "GUILD_DELETE" => new GuildDeleteEvent(As(data, DiscordJson.Default.UnavailableGuild)),
        "CHANNEL_UPDATE" => new ChannelUpdateEvent(As(data, DiscordJson.Default.Channel)),
        "CHANNEL_DELETE" => new ChannelDeleteEvent(As(data, DiscordJson.Default.Channel)),
        "THREAD_UPDATE" => new ThreadUpdateEvent(As(data, DiscordJson.Default.Channel)),
        "THREAD_DELETE" => new ThreadDeleteEvent(As(data, DiscordJson.Default.Channel)),
        "MESSAGE_CREATE" => new MessageCreateEvent(As(data, DiscordJson.Default.Message)),
        _ => new UnknownEvent(name),
    };

    /// <exception cref="JsonException">The data is not what Discord documents for READY.</exception>
    public static ReadyPayload ReadReady(JsonElement data)
    {
        var ready = As(data, DiscordJson.Default.ReadyPayload);
        return ready is { User: not null, SessionId.Length: > 0 } && Uri.TryCreate(ready.ResumeGatewayUrl, UriKind.Absolute, out _)
            ? ready
            : throw new JsonException("READY lacks its user, session or resume address.");
    }

    private static T As<T>(JsonElement data, JsonTypeInfo<T> type)
        where T : class => (data.ValueKind == JsonValueKind.Object ? data.Deserialize(type) : null) ?? throw new JsonException("The event has no data.");
}
