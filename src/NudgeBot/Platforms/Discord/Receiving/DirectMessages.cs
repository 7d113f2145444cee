using System.Buffers.Binary;
using NudgeBot.Core.Delivery;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Answers what people write to the bot directly. Discord may tell of a message more than once; it is answered once.</summary>
internal sealed class DirectMessages(DiscordSender sender, PatientConversation conversation, ILogger<DirectMessages> logger)
{
    private const int MostRemembered = 1000;

    private readonly Lock _gate = new();
    private readonly HashSet<Snowflake> _seen = [];
    private readonly Queue<Snowflake> _order = new();

    /// <summary>Handles a message, whatever it is. Throws only when told to give up.</summary>
    public async Task HandleAsync(Message message, Courier courier, CancellationToken cancellationToken)
    {
        if (DiscordUpdates.Read(message) is not { } incoming || !IsNew(message.Id))
        {
            return;
        }

        var reply = await conversation.HandleAsync(incoming, cancellationToken);
        var number = 0;
        foreach (var part in reply.Messages.SelectMany(DiscordRendering.Render))
        {
            var at = number++;
            var outcome = await courier.ReplyAsync(
                incoming.Address, token => sender.SendAsync(incoming.Address, part, KeyOf(message.Id), at, token), cancellationToken);
            if (outcome is not (SendOutcome.Sent or SendOutcome.Unknown))
            {
                logger.LogWarning("A reply on Discord was not sent: {Outcome}", outcome);
                break;
            }
        }
    }

    private bool IsNew(Snowflake message)
    {
        lock (_gate)
        {
            if (!_seen.Add(message))
            {
                return false;
            }

            _order.Enqueue(message);
            if (_order.Count > MostRemembered)
            {
                _seen.Remove(_order.Dequeue());
            }

            return true;
        }
    }

    private static Guid KeyOf(Snowflake message)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, message.Value);
        return new Guid(bytes);
    }
}
