namespace NudgeBot.Discord.Payloads;

/// <summary>What the text of a request says of a file that comes with it.</summary>
/// <param name="Id">Which of the files it is, from 0.</param>
/// <param name="Filename">The file's name.</param>
/// <param name="Description">The alt text; null for none.</param>
public sealed record UploadedFile(Snowflake Id, string Filename, string? Description)
{
    internal static IReadOnlyList<UploadedFile> Of(IReadOnlyList<MessageFile> files) =>
        [.. files.Select((file, index) => new UploadedFile(new Snowflake((ulong)index), file.Name, file.Description))];
}
