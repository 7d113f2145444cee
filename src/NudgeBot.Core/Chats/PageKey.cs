using System.Security.Cryptography;
using System.Text;

namespace NudgeBot.Core.Chats;

/// <summary>
/// The key that opens a chat page: 128 random bits as 32 lower-case hexadecimal digits, known to the visitor's browser alone.
/// The place of the chat is the key's SHA-256, so nobody opens a page with what is stored. Being random, the key needs no salt.
/// </summary>
public static class PageKey
{
    private const int Bytes = 16;

    /// <summary>A key for a new visitor.</summary>
    public static string Create() => RandomNumberGenerator.GetHexString(Bytes * 2, lowercase: true);

    /// <summary>Whether a text has the form of a key; places never have it.</summary>
    public static bool IsKey(string text) => text.Length == Bytes * 2 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The place on the web of the chat that a key opens: 64 lower-case hexadecimal digits.</summary>
    public static string PlaceOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
