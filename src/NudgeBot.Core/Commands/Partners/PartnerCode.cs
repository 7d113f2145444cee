using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace NudgeBot.Core.Commands.Partners;

/// <summary>
/// The code by which two chats link: eight letters and digits that are not mistaken for one another, such as "KM4T-7RWX".
/// There are some 850 thousand million of them; only the hash is kept.
/// </summary>
internal static class PartnerCode
{
    /// <summary>How long a code works.</summary>
    public static readonly Duration WorksFor = Duration.FromHours(24);

    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    /// <summary>A new code, as it is shown.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length).Insert(Length / 2, "-");

    /// <summary>The hash of a code as somebody typed it, whatever its case, spaces and hyphens; null when it cannot be one.</summary>
    public static string? HashOf(string typed)
    {
        var code = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return code.Length == Length && code.All(Alphabet.Contains)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)))
            : null;
    }
}
