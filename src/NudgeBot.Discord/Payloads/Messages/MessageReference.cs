namespace NudgeBot.Discord.Payloads;

/// <summary>The message that a message replies to.</summary>
public sealed record MessageReference
{
    /// <summary>The message; null when Discord does not say.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>Its channel; may be left out when sending.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Whether sending fails when the message is gone (null counts as true); otherwise it goes as a plain message.</summary>
    public bool? FailIfNotExists { get; init; }

    /// <summary>A reply that goes as a plain message when <paramref name="messageId"/> is gone.</summary>
    public static MessageReference ReplyTo(Snowflake messageId) => new() { MessageId = messageId, FailIfNotExists = false };
}
