using System.Text;
using NSec.Cryptography;

namespace NudgeBot.Discord.Interactions;

/// <summary>Verifies that an HTTP interaction comes from Discord: Ed25519 over the timestamp and the raw body.</summary>
public static class InteractionSignature
{
    private const int KeyBytes = 32;
    private const int SignatureBytes = 64;

    /// <summary>Whether the signature is Discord's. Anything missing or malformed is not.</summary>
    /// <param name="publicKeyHex">The application's public key, 64 hex digits.</param>
    /// <param name="signatureHex">The header X-Signature-Ed25519.</param>
    /// <param name="timestamp">The header X-Signature-Timestamp.</param>
    /// <param name="rawBody">The body as it came, before any JSON work.</param>
    /// <exception cref="ArgumentException">The public key is not a key: a fault of the configuration, not of the request.</exception>
    public static bool Verify(string publicKeyHex, string? signatureHex, string? timestamp, ReadOnlySpan<byte> rawBody)
    {
        var algorithm = SignatureAlgorithm.Ed25519;
        Span<byte> key = stackalloc byte[KeyBytes];
        if (!TryHex(publicKeyHex, key) || !PublicKey.TryImport(algorithm, key, KeyBlobFormat.RawPublicKey, out var publicKey) || publicKey is null)
        {
            throw new ArgumentException("Discord's public key has 64 hex digits; copy it from the application's page.", nameof(publicKeyHex));
        }

        Span<byte> signature = stackalloc byte[SignatureBytes];
        if (timestamp is null || !TryHex(signatureHex, signature))
        {
            return false;
        }

        var signed = new byte[Encoding.UTF8.GetByteCount(timestamp) + rawBody.Length];
        rawBody.CopyTo(signed.AsSpan(Encoding.UTF8.GetBytes(timestamp, signed)));
        return algorithm.Verify(publicKey, signed, signature);
    }

    private static bool TryHex(string? hex, Span<byte> bytes) =>
        hex is not null && hex.Length == bytes.Length * 2
        && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
}
