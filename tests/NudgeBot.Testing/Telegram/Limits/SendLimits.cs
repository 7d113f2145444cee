namespace NudgeBot.Testing.Telegram;

/// <summary>What the fake allows a bot to send. Null switches a limit off.</summary>
public sealed class SendLimits
{
    /// <summary>Messages in any one second over all chats.</summary>
    public int? MessagesPerSecond { get; set; } = 30;

    /// <summary>The same for messages sent with <c>allow_paid_broadcast</c>.</summary>
    public int? PaidMessagesPerSecond { get; set; } = 1000;

    /// <summary>Lasting rate into one chat.</summary>
    public double? ChatMessagesPerSecond { get; set; } = 1;

    /// <summary>Messages a chat that was silent takes at once before its lasting rate holds. Telegram lets short bursts pass; 1 is strict.</summary>
    public int ChatBurst { get; set; } = 1;

    /// <summary>Messages in any minute into one group, supergroup or channel.</summary>
    public int? GroupMessagesPerMinute { get; set; } = 20;

    /// <summary>Edits in any minute in one group, supergroup or channel, counted apart from messages.</summary>
    public int? GroupEditsPerMinute { get; set; } = 20;

    /// <summary>How much early a request may come: forgives the jitter of sockets, not wrong pacing.</summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMilliseconds(100);

    public void SwitchOff()
    {
        MessagesPerSecond = null;
        PaidMessagesPerSecond = null;
        ChatMessagesPerSecond = null;
        GroupMessagesPerMinute = null;
        GroupEditsPerMinute = null;
    }
}
