using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>The mailbox of IMailboxStore's contract, in memory, which can be out of reach.</summary>
internal sealed class InMemoryMailbox : IMailboxStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, List<(Guid Key, MailboxMessage Message)>> _boxes = [];

    public bool OutOfReach { get; set; }

    public int Reads { get; private set; }

    public Task<long> PutAsync(ChatAddress to, Guid key, string message, Instant at, CancellationToken cancellationToken) =>
        Task.FromResult(Do(() =>
        {
            var box = BoxOf(to);
            if (box.FirstOrDefault(kept => kept.Key == key).Message is { } known)
            {
                return known.Number;
            }

            var number = box.Select(kept => kept.Message.Number).DefaultIfEmpty().Max() + 1;
            box.Add((key, new MailboxMessage(number, NextRevision(box), message, at)));
            return number;
        }));

    public Task<bool> ReplaceAsync(ChatAddress to, long number, string message, CancellationToken cancellationToken) =>
        Task.FromResult(Do(() =>
        {
            var box = BoxOf(to);
            var index = box.FindIndex(kept => kept.Message.Number == number);
            if (index < 0)
            {
                return false;
            }

            box[index] = box[index] with
            {
                Message = box[index].Message with { Revision = NextRevision(box), Content = message },
            };
            return true;
        }));

    public Task<IReadOnlyList<MailboxMessage>> SinceAsync(
        ChatAddress of, long revision, int most, CancellationToken cancellationToken) =>
        Task.FromResult(Do<IReadOnlyList<MailboxMessage>>(() =>
        {
            Reads++;
            return
            [
                .. BoxOf(of).Select(kept => kept.Message).Where(message => message.Revision > revision)
                    .OrderBy(message => message.Number).TakeLast(most),
            ];
        }));

    public Task PruneAsync(Instant before, CancellationToken cancellationToken) =>
        Task.FromResult(Do(() => _boxes.Values.Sum(box => box.RemoveAll(kept => kept.Message.At < before))));

    public void Forget(ChatAddress place) => Do(() => BoxOf(place).RemoveAll(kept => true));

    public IReadOnlyList<ChatAddress> Places => Do(() => (IReadOnlyList<ChatAddress>)[.. _boxes.Keys]);

    private static long NextRevision(List<(Guid Key, MailboxMessage Message)> box) =>
        box.Select(kept => kept.Message.Revision).DefaultIfEmpty().Max() + 1;

    private List<(Guid Key, MailboxMessage Message)> BoxOf(ChatAddress place)
    {
        if (!_boxes.TryGetValue(place, out var box))
        {
            _boxes[place] = box = [];
        }

        return box;
    }

    private T Do<T>(Func<T> work)
    {
        lock (_gate)
        {
            return OutOfReach ? throw new IOException("The disk said something secret.") : work();
        }
    }
}
