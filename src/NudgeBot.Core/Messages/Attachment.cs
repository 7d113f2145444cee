namespace NudgeBot.Core.Messages;

/// <summary>A file that goes with a message.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="ContentType">Its media type: image/png is shown, others are offered as a document.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">What a person who cannot see it is told.</param>
public sealed record Attachment(string Name, string ContentType, ReadOnlyMemory<byte> Content, string Description);
