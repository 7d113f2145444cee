namespace NudgeBot.Testing.Discord;

/// <summary>A file that came with a request or stands in a message.</summary>
/// <param name="Field">The form's field, such as files[0].</param>
/// <param name="Name">Its file name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">The alt text; null for none.</param>
public sealed record FakeFile(string Field, string Name, string ContentType, byte[] Content, string? Description = null)
{
    internal ulong Id { get; init; }
}
