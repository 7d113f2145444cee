namespace NudgeBot.Testing.Telegram;

/// <summary>A file that came in a multipart body.</summary>
public sealed record UploadedFile(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
