namespace NudgeBot.Platforms.Telegram.Sending;

/// <summary>A request failed before it had left whole, so the server cannot have carried it out.</summary>
internal sealed class NothingSentException(Exception cause)
    : HttpRequestException($"The request did not leave: {cause.GetBaseException().Message}", cause);
