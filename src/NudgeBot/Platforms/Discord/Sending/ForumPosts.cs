using System.Collections.Concurrent;
using NudgeBot.Core.Delivery;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Platforms.Discord.Rendering;

namespace NudgeBot.Platforms.Discord.Sending;

/// <summary>
/// Posts in forum and media channels, where every message is a thread of its own; further parts of it go into that thread.
/// Discord knows no nonce here, so after an unknown end the forum is asked whether the post is there before it is tried again.
/// </summary>
internal sealed class ForumPosts(DiscordConnection connection, TimeProvider time)
{
    private const long TagRequiredFlag = 1 << 4;

    // Discord's clock and this one may differ by so much.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Snowflake, bool> _forums = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _unsure = new();
    private readonly ConcurrentDictionary<Snowflake, (Guid Key, Snowflake Thread)> _latest = new();

    /// <summary>Whether the channel is known to take posts only.</summary>
    public bool IsForum(Snowflake channel) => _forums.ContainsKey(channel);

    /// <summary>Asks whether a channel takes posts only.</summary>
    public async Task<bool> LearnAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        var asked = await connection.Rest.Channels.GetAsync(channel, cancellationToken);
        return asked.Value?.Type.HoldsThreadsOnly() == true && (_forums[channel] = true);
    }

    /// <summary>Posts a part of a message.</summary>
    /// <param name="channel">The forum.</param>
    /// <param name="part">The part.</param>
    /// <param name="partKey">The same for every try of the part.</param>
    /// <param name="key">The same for every try of the message.</param>
    /// <param name="number">Which part of the message it is, from 0.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SendOutcome> SendAsync(
        Snowflake channel, DiscordPart part, Guid partKey, Guid key, int number, CancellationToken cancellationToken)
    {
        if (number > 0 && _latest.TryGetValue(channel, out var latest) && latest.Key == key)
        {
            var followed = await connection.Rest.Messages.CreateAsync(latest.Thread, part.ToMessage(MessageNonce.From(partKey)), cancellationToken);
            return followed.Succeeded ? new SendOutcome.Sent(followed.Value.Id.ToString()) : DiscordOutcomes.Of(followed.Failure);
        }

        var asked = await connection.Rest.Channels.GetAsync(channel, cancellationToken);
        if (!asked.Succeeded)
        {
            return asked.Failure is RestFailure.Unknown ? new SendOutcome.TryAgain(null, LimitScope.Send) : DiscordOutcomes.Of(asked.Failure);
        }

        if (_unsure.TryRemove(partKey, out var since) && await FindAsync(asked.Value, part.Name, since, cancellationToken) is { } there)
        {
            return new SendOutcome.Sent(there.ToString());
        }

        var began = time.GetUtcNow();
        var posted = await connection.Rest.Threads.CreateInForumAsync(channel, part.ToPost(TagsFor(asked.Value)), cancellationToken);
        if (posted.Succeeded)
        {
            _latest[channel] = (key, posted.Value.Id);
            return new SendOutcome.Sent(posted.Value.Id.ToString());
        }

        if (posted.Failure is RestFailure.Unknown)
        {
            _unsure[partKey] = began - Tolerance;
        }

        return DiscordOutcomes.Of(posted.Failure);
    }

    private async Task<Snowflake?> FindAsync(Channel forum, string name, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (forum.LastMessageId is not { } newest || newest.CreatedAt < since)
        {
            return null;
        }

        var thread = await connection.Rest.Channels.GetAsync(newest, cancellationToken);
        return thread.Value?.Name == name ? newest : null;
    }

    private static IReadOnlyList<Snowflake> TagsFor(Channel forum) =>
        (forum.Flags & TagRequiredFlag) != 0 && forum.AvailableTags.FirstOrDefault(tag => !tag.Moderated) is { } tag ? [tag.Id] : [];
}
