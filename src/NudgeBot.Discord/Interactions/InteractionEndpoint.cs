using System.Text.Json;

namespace NudgeBot.Discord.Interactions;

/// <summary>
/// What an HTTP endpoint for interactions does with a request, apart from HTTP itself: verify, answer PING, read.
/// Discord now and then sends bad signatures on purpose and removes an endpoint that takes them.
/// </summary>
/// <param name="publicKeyHex">The application's public key, 64 hex digits.</param>
public sealed class InteractionEndpoint(string publicKeyHex)
{
    /// <summary>Judges a request.</summary>
    /// <param name="signatureHex">The header X-Signature-Ed25519; null when missing.</param>
    /// <param name="timestamp">The header X-Signature-Timestamp; null when missing.</param>
    /// <param name="rawBody">The body as it came.</param>
    /// <exception cref="ArgumentException">The public key is not a key.</exception>
    public InteractionRequest Receive(string? signatureHex, string? timestamp, ReadOnlySpan<byte> rawBody)
    {
        if (!InteractionSignature.Verify(publicKeyHex, signatureHex, timestamp, rawBody))
        {
            return new InteractionRequest.BadSignature();
        }

        try
        {
            var interaction = InteractionReader.Read(rawBody);
            return interaction is PingInteraction
                ? new InteractionRequest.Ping(new PongResponse().ToJson())
                : new InteractionRequest.Received(interaction);
        }
        catch (JsonException)
        {
            return new InteractionRequest.Unreadable();
        }
    }
}
