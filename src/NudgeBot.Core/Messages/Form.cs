namespace NudgeBot.Core.Messages;

/// <summary>A form with one line to type, on platforms that have forms.</summary>
/// <param name="Title">Its heading, at most 45 characters.</param>
/// <param name="Field">The name of the line, at most 45 characters.</param>
/// <param name="Hint">What to type there, at most 100 characters.</param>
/// <param name="Payload">What comes back with the words, at most 64 bytes.</param>
public sealed record Form(string Title, string Field, string Hint, string Payload);
