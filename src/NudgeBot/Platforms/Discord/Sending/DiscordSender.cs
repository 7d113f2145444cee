using System.Buffers.Binary;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Platforms.Discord.Rendering;

namespace NudgeBot.Platforms.Discord.Sending;

/// <summary>Sends single messages to channels and says what came of it.</summary>
internal sealed class DiscordSender(DiscordConnection connection, ForumPosts forums)
{
    /// <summary>Sends one part of a message; under the same key and number it arrives once.</summary>
    /// <param name="to">The channel.</param>
    /// <param name="part">The part.</param>
    /// <param name="key">The same for every try of the message.</param>
    /// <param name="number">Which part of the message it is, from 0.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SendOutcome> SendAsync(
        ChatAddress to, DiscordPart part, Guid key, int number, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(to.Place, out var channel))
        {
            return new SendOutcome.Rejected("the address is no channel");
        }

        try
        {
            if (forums.IsForum(channel))
            {
                return await forums.SendAsync(channel, part, KeyOf(key, number), key, number, cancellationToken);
            }

            var result = await connection.Rest.Messages.CreateAsync(
                channel, part.ToMessage(MessageNonce.From(KeyOf(key, number))), cancellationToken);
            if (result.Failure is RestFailure.Failed { Error.Code: DiscordErrorCode.NotATextChannel or DiscordErrorCode.ForumNeedsThread }
                && await forums.LearnAsync(channel, cancellationToken))
            {
                return await forums.SendAsync(channel, part, KeyOf(key, number), key, number, cancellationToken);
            }

            return result.Succeeded ? new SendOutcome.Sent(result.Value.Id.ToString()) : DiscordOutcomes.Of(result.Failure);
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.TryAgain(null, LimitScope.Send);
        }
    }

    private static Guid KeyOf(Guid key, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) ^ number);
        return new Guid(bytes);
    }
}
