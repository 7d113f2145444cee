using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace NudgeBot.Platforms.Telegram.Receiving.Webhooks;

/// <summary>
/// The word by which posts are known to be Telegram's: the operator's, or one made of the token, so that every node knows it
/// and it stays the same over restarts without being kept anywhere.
/// </summary>
internal sealed class TelegramWebhookSecret(IOptions<TelegramOptions> options)
{
    private readonly byte[] _secret = Encoding.ASCII.GetBytes(
        options.Value.WebhookSecret is { Length: > 0 } chosen ? chosen : MadeOf(options.Value.Token));

    /// <summary>The secret, of A-Z, a-z, 0-9, _ and -.</summary>
    public string Value => Encoding.ASCII.GetString(_secret);

    /// <summary>Whether words are the secret; takes the same time whatever they are.</summary>
    public bool Is(string? words) =>
        words is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(words), _secret);

    private static string MadeOf(string token) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "the secret of the bot's webhook"u8));
}
