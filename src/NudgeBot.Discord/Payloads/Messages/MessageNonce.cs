namespace NudgeBot.Discord.Payloads;

/// <summary>Makes nonces for messages.</summary>
public static class MessageNonce
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The nonce of a delivery: always the same for the same id. 128 bits in base 36 fill Discord's 25 characters exactly.</summary>
    public static string From(Guid deliveryId)
    {
        Span<byte> bytes = stackalloc byte[16];
        deliveryId.TryWriteBytes(bytes, bigEndian: true, out _);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return string.Create(MessageCreate.MaxNonceLength, number, static (nonce, rest) =>
        {
            for (var place = nonce.Length - 1; place >= 0; place--)
            {
                (rest, var digit) = UInt128.DivRem(rest, 36);
                nonce[place] = Digits[(int)digit];
            }
        });
    }

    /// <summary>A nonce that nobody has used.</summary>
    public static string Random() => From(Guid.NewGuid());
}
