using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>A person or a bot. Their private chat with the bot has the same id.</summary>
public sealed record FakeUser(long Id, string FirstName)
{
    public string? LastName { get; init; }

    public string? Username { get; init; }

    /// <summary>IETF tag of the app's language, absent for some people.</summary>
    public string? LanguageCode { get; init; }

    public bool IsBot { get; init; }

    internal JsonObject ToJson() => new JsonObject
    {
        ["id"] = Id,
        ["is_bot"] = IsBot,
        ["first_name"] = FirstName,
    }.With("last_name", LastName).With("username", Username).With("language_code", LanguageCode);
}
