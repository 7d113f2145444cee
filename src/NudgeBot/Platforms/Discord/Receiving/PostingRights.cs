using NudgeBot.Core.Phrases;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Sending;
using Message = NudgeBot.Core.Messages.Message;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Says which rights the bot lacks to post by itself in a place, by the names that Discord's settings give them there.</summary>
internal sealed class PostingRights(DiscordConnection connection)
{
    /// <summary>What to tell an admin; null when nothing is lacking.</summary>
    /// <param name="place">The channel or thread; null when Discord did not say.</param>
    /// <param name="held">What the bot may do there.</param>
    /// <param name="say">The words.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Message?> LackingAsync(Channel? place, Permissions held, Phrasebook say, CancellationToken cancellationToken)
    {
        if (held.Has(Permissions.Administrator) || Needed(place, isForum: false).All(right => held.Has(right.Right)))
        {
            return null;
        }

        var isForum = await IsOfForumAsync(place, cancellationToken);
        var lacking = Needed(place, isForum).Where(right => !held.Has(right.Right)).Select(right => say.Text($"discord.right.{right.Name}"));
        var key = isForum ? "discord.cannot-post-forum" : place?.Type.IsThread() == true ? "discord.cannot-post-thread" : "discord.cannot-post";
        return say.Message(key, ("rights", string.Join(", ", lacking)));
    }

    // A thread's rights are those of the channel or forum it hangs on; forums have names of their own for them.
    private static IEnumerable<(Permissions Right, string Name)> Needed(Channel? place, bool isForum)
    {
        var isThread = place?.Type.IsThread() == true;
        yield return (Permissions.ViewChannel, "view-channel");
        if (!isThread)
        {
            yield return (Permissions.SendMessages, isForum ? "create-posts" : "send-messages");
        }

        if (isThread || isForum)
        {
            yield return (Permissions.SendMessagesInThreads, isForum ? "send-messages-in-posts" : "send-messages-in-threads");
        }

        yield return (Permissions.EmbedLinks, "embed-links");
    }

    private async Task<bool> IsOfForumAsync(Channel? place, CancellationToken cancellationToken) =>
        place?.Type.HoldsThreadsOnly() == true
        || (place?.Type.IsThread() == true
            && place.ParentId is { } parent
            && (await connection.Rest.Channels.GetAsync(parent, cancellationToken)).Value?.Type.HoldsThreadsOnly() == true);
}
