using System.Text.Json;

namespace NudgeBot.Discord;

/// <summary>
/// Reads strings that may hold half a surrogate pair or bytes that are no UTF-8, at which <see cref="JsonElement.GetString"/> throws.
/// </summary>
internal static class JsonText
{
    /// <summary>The text; null when the element is no string or its content is no text.</summary>
    public static string? TextOrNull(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
