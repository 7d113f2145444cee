namespace NudgeBot.Discord.Payloads;

/// <summary>A message to send to a channel or thread.</summary>
public sealed record MessageCreate : MessageBody
{
    /// <summary>The longest nonce, in characters.</summary>
    public const int MaxNonceLength = 25;

    /// <summary>
    /// What makes sending again safe: for some minutes Discord answers a second message with the same nonce by the first one.
    /// Derive it from the delivery with <see cref="MessageNonce.From"/>. Null takes a random one, which covers the tries of
    /// one call only.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty or longer than 25 characters.</exception>
    public string? Nonce { get; init => field = value is null or { Length: > 0 and <= MaxNonceLength } ? value : throw new ArgumentException("A nonce has 1 to 25 characters.", nameof(value)); }

    /// <summary>Whether Discord is asked to recognise the nonce; whenever there is one.</summary>
    public bool EnforceNonce => Nonce is not null;

    /// <summary>What it replies to.</summary>
    public MessageReference? MessageReference { get; init; }
}
