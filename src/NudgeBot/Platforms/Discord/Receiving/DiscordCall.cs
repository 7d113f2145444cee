using NudgeBot.Core.Commands;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Something somebody asked by an interaction.</summary>
/// <param name="Incoming">What they did.</param>
/// <param name="Token">The right to answer.</param>
internal sealed record DiscordCall(Incoming Incoming, InteractionToken Token)
{
    /// <summary>Whether the answer may change the message they pressed on.</summary>
    public bool Changes { get; init; }

    /// <summary>Where they did it.</summary>
    public required DiscordPlace Place { get; init; }

    /// <summary>Who did it.</summary>
    public required Snowflake Person { get; init; }

    /// <summary>Whether others read along there.</summary>
    public bool OthersRead => Place != DiscordPlace.DirectMessages;

    /// <summary>Whether the message they pressed on is seen by them only.</summary>
    public bool IsOnHidden { get; init; }

    /// <summary>The channel or thread as far as Discord tells; null when it does not.</summary>
    public Channel? Channel { get; init; }

    /// <summary>What the bot may do in it.</summary>
    public Permissions BotMay { get; init; }
}
