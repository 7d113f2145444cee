namespace NudgeBot.Core.Delivery;

/// <summary>
/// Updates a platform handed over, kept until they are handled: a crash loses none, and one handed over twice is handled
/// once. Their texts are erased when they are handled.
/// </summary>
public interface IInboxStore
{
    /// <summary>Stores updates before they are confirmed to the platform. Those already known are left as they are.</summary>
    /// <returns>The ids that were new.</returns>
    Task<IReadOnlyList<long>> AddAsync(
        string platform, IReadOnlyList<InboxUpdate> updates, CancellationToken cancellationToken);

    /// <summary>Marks an update handled and erases its text.</summary>
    Task HandledAsync(string platform, long id, CancellationToken cancellationToken);

    /// <summary>Updates not handled yet, oldest first: what a crash left behind.</summary>
    Task<IReadOnlyList<InboxUpdate>> UnhandledAsync(string platform, CancellationToken cancellationToken);

    /// <summary>The highest id ever stored for a platform; null when none was.</summary>
    Task<long?> LatestAsync(string platform, CancellationToken cancellationToken);

    /// <summary>Deletes handled updates older than two days, longer than any platform repeats one.</summary>
    Task PruneAsync(CancellationToken cancellationToken);
}

/// <summary>One update as a platform sent it.</summary>
/// <param name="Id">The platform's id; rising.</param>
/// <param name="Payload">The update as JSON.</param>
public sealed record InboxUpdate(long Id, string Payload);
