using System.Text.Json;
using System.Text.Json.Serialization;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>
/// The first answer to an interaction. There is exactly one, within three seconds; a second is refused (40060), and more is
/// said by editing it or by follow-ups.
/// </summary>
public abstract record InteractionResponse
{
    private protected InteractionResponse()
    {
    }

    /// <summary>How it answers.</summary>
    [JsonPropertyOrder(-1)]
    public abstract InteractionResponseType Type { get; }

    /// <summary>The files that go with it; <see cref="ToJson"/> only names them.</summary>
    internal virtual IReadOnlyList<MessageFile> Files => [];

    /// <summary>The JSON, UTF-8, as the body of an answer to an HTTP interaction.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, DiscordJson.Default.GetTypeInfo(GetType())!);

    internal virtual void CheckLimits(LimitCheck check)
    {
    }
}
