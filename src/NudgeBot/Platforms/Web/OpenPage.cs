using System.Threading.Channels;

namespace NudgeBot.Platforms.Web;

/// <summary>One page that listens. A wake that comes while nobody waits is kept for the next wait.</summary>
internal sealed class OpenPage(Action<OpenPage> closed) : IDisposable
{
    private readonly Channel<bool> _woken =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Ends the present or next wait.</summary>
    public void Wake() => _woken.Writer.TryWrite(true);

    /// <summary>Waits for a wake, or until the time is up.</summary>
    /// <exception cref="OperationCanceledException">The page is gone or the bot stops.</exception>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_woken.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(atMost, time, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        _woken.Reader.TryRead(out _);
    }

    /// <inheritdoc/>
    public void Dispose() => closed(this);
}
