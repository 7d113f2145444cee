namespace NudgeBot.Core.Chats;

/// <summary>Takes note when a chat can be reached again, or no longer.</summary>
public interface IChatArrivals
{
    /// <summary>The chat can be reached: the bot was added or unblocked, the topic opened again, somebody wrote.</summary>
    Task ArrivedAsync(ChatAddress address, CancellationToken cancellationToken);

    /// <summary>The chat can no longer be reached.</summary>
    Task LeftAsync(ChatAddress address, SuspensionReason reason, CancellationToken cancellationToken);
}
