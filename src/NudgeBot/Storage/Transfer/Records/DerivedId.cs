using System.Security.Cryptography;
using System.Text;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>Ids of records whose lines have none: the same for the same contents, so that a line read twice is one record.</summary>
internal static class DerivedId
{
    /// <summary>The id, a version 8 UUID made of a SHA-256 of the parts.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
