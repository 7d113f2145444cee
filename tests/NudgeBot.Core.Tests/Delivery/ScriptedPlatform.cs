using System.Collections.Concurrent;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Tests.Delivery;

/// <summary>A platform that does what a test says and remembers when it was asked.</summary>
internal sealed class ScriptedPlatform(TimeProvider time) : IChatPlatform
{
    private readonly ConcurrentQueue<(ChatAddress To, Instant At)> _sends = new();

    public string Name => "telegram";

    public PacingLimits Limits { get; init; } = PacingLimits.None;

    public bool Idempotent { get; init; }

    /// <summary>What the platform says; Sent when it is not set.</summary>
    public Func<ChatAddress, Task<SendOutcome>> Answer { get; set; } = _ => Task.FromResult<SendOutcome>(new SendOutcome.Sent("1"));

    public IReadOnlyList<(ChatAddress To, Instant At)> Sends => [.. _sends];

    public Task<SendOutcome> SendAsync(ChatAddress to, Message message, Guid key, CancellationToken cancellationToken)
    {
        _sends.Enqueue((to, Instant.FromDateTimeOffset(time.GetUtcNow())));
        return Answer(to);
    }
}
