namespace NudgeBot.Discord.Payloads;

/// <summary>A file to send with a message.</summary>
/// <param name="Name">Its file name, 1 to 260 characters; its ending tells Discord's clients how to show it.</param>
/// <param name="ContentType">Its media type, such as image/png.</param>
/// <param name="Content">Its bytes; all files of a message share 10 MiB.</param>
/// <param name="Description">What people are told who cannot see it (alt text), up to 1024 characters; null for none.</param>
public sealed record MessageFile(string Name, string ContentType, ReadOnlyMemory<byte> Content, string? Description = null)
{
    /// <summary>The most files of one message.</summary>
    public const int MostFiles = 10;

    /// <summary>The most bytes of a message's files where nothing more is allowed.</summary>
    public const int MostBytes = 10 * 1024 * 1024;
}
