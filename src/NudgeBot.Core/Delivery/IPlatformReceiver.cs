namespace NudgeBot.Core.Delivery;

/// <summary>Receives what people do on a platform, on the node that owns the platform's lease.</summary>
public interface IPlatformReceiver
{
    /// <summary>The platform's name.</summary>
    string Platform { get; }

    /// <summary>
    /// Receives until told to stop. Faults of the network and bad updates are dealt with inside; it returns early only when
    /// the platform refuses the bot for good, having said so in the log.
    /// </summary>
    /// <param name="courier">Sends the replies.</param>
    /// <param name="stopping">Stops it in good order.</param>
    Task RunAsync(Courier courier, CancellationToken stopping);
}
