namespace NudgeBot.Discord.Rest;

/// <summary>Why Discord refused a request.</summary>
/// <param name="HttpStatus">The HTTP status.</param>
/// <param name="Code">Discord's own code, 0 when it gave none; <see cref="DiscordErrorCode"/> names some.</param>
/// <param name="Message">Discord's words.</param>
/// <param name="Fields">For refused payloads, which fields and why.</param>
public sealed record DiscordError(int HttpStatus, int Code, string Message, IReadOnlyList<DiscordFieldError> Fields)
{
    /// <summary>The status, the code and the refused fields; no text of the payload.</summary>
    public override string ToString() =>
        $"HTTP {HttpStatus}, code {Code}: {Message}"
        + (Fields.Count == 0 ? "" : $" ({string.Join(", ", Fields.Select(field => $"{field.Path} {field.Code}"))})");
}
