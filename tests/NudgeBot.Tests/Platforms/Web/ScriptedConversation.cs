using System.Collections.Concurrent;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>A conversation that answers as a test says and remembers what it was handed.</summary>
internal sealed class ScriptedConversation : IConversation
{
    private readonly ConcurrentQueue<Incoming> _heard = new();

    public Func<Incoming, Task<Reply>> Answer { get; set; } =
        incoming => Task.FromResult(Reply.Say(new Message(new Paragraph($"Heard {incoming.Content}"))));

    public IReadOnlyList<Incoming> Heard => [.. _heard];

    public Task<Reply> HandleAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        _heard.Enqueue(incoming);
        return Answer(incoming);
    }
}
