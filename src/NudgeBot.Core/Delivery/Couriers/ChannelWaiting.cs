using System.Threading.Channels;

namespace NudgeBot.Core.Delivery.Couriers;

/// <summary>Waits for a channel, but not for ever.</summary>
internal static class ChannelWaiting
{
    /// <summary>Returns when there is something to read, the time is over or the token is cancelled; never throws.</summary>
    public static async Task WaitAsync<T>(
        this ChannelReader<T> reader, TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task readable = reader.WaitToReadAsync(enough.Token).AsTask();
        await Task.WhenAny(readable, Task.Delay(atMost, time, enough.Token));
        await enough.CancelAsync();
        await readable.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
