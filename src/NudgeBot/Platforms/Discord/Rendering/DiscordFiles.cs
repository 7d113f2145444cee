using NudgeBot.Core.Messages;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Platforms.Discord.Rendering;

/// <summary>Gives attachments Discord's form. What is too large to send is described in words instead.</summary>
internal static class DiscordFiles
{
    private const int MostName = 260;
    private const int MostDescription = 1024;

    /// <summary>The file to send; null when there is none, or when it is too large.</summary>
    public static MessageFile? Of(Attachment? attachment) => attachment is { Content.Length: > 0 and <= MessageFile.MostBytes }
        ? new MessageFile(
            attachment.Name.ShortenedTo(MostName),
            attachment.ContentType,
            attachment.Content,
            attachment.Description.Length == 0 ? null : attachment.Description.ShortenedTo(MostDescription))
        : null;

    /// <summary>An embed that shows the file inside its frame when it is a picture; else as it was.</summary>
    public static Embed Show(Embed embed, MessageFile file) =>
        file.ContentType.StartsWith("image/", StringComparison.Ordinal) && file.Name.All(IsPlain)
            ? embed with { Image = new EmbedImage($"attachment://{file.Name}") }
            : embed;

    // Discord changes other characters of a name, and the reference would lead nowhere.
    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
