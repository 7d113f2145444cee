using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Testing;
using NudgeBot.Testing.InMemory;

namespace NudgeBot.Core.Tests.Delivery;

/// <summary>A courier on a fake clock with a scripted platform.</summary>
internal sealed class CourierAtWork : IAsyncDisposable
{
    private static readonly TimeSpan RealPatience = TimeSpan.FromSeconds(20);

    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public CourierAtWork(PacingLimits? limits = null, bool idempotent = false, CourierOptions? options = null)
    {
        Time.SetUtcNow(Some.Noon.ToDateTimeOffset());
        Platform = new ScriptedPlatform(Time) { Limits = limits ?? PacingLimits.None, Idempotent = idempotent };
        Courier = new Courier(
            Platform, Outbox, Chats, new AnyNudge(), options ?? new CourierOptions(), Time, NullLogger<Courier>.Instance);
    }

    public FakeTimeProvider Time { get; } = new();

    public InMemoryOutbox Outbox { get; } = new();

    public InMemoryChats Chats { get; } = new();

    public ScriptedPlatform Platform { get; }

    public Courier Courier { get; }

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public LeaseHold Hold { get; private set; } = null!;

    public CourierAtWork Start(long fence = 1)
    {
        Hold = new LeaseHold(new Lease("telegram", "test", fence), Duration.FromDays(365), Time);
        if (_stop.IsCancellationRequested)
        {
            _stop.Dispose();
            _stop = new CancellationTokenSource();
        }

        _running = Courier.RunAsync(Hold, _stop.Token);
        return this;
    }

    /// <summary>Lets the clock run in small steps until something is so.</summary>
    public async Task UntilAsync(Func<bool> condition, TimeSpan? step = null)
    {
        using var patience = new CancellationTokenSource(RealPatience);
        while (!condition())
        {
            Assert.False(patience.IsCancellationRequested, "It did not come about.");
            // A moment of real time lets what the last step started run; the fake clock alone decides what is due.
            await Task.Delay(1, CancellationToken.None);
            if (!condition())
            {
                Time.Advance(step ?? TimeSpan.FromMilliseconds(20));
            }
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await UntilAsync(() => _running.IsCompleted, TimeSpan.FromSeconds(1));
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private sealed class AnyNudge : INudgeComposer
    {
        public Message Compose(ClaimedDelivery delivery) => new(new Paragraph(delivery.Delivery.Nudge));
    }
}
