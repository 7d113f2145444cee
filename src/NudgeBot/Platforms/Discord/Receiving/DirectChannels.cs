using System.Collections.Concurrent;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>
/// Finds people's direct messages with the bot. Those once seen are remembered: Discord takes offence at a bot that opens many.
/// </summary>
internal sealed class DirectChannels(DiscordConnection connection)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<Snowflake, Snowflake> _channels = new();

    /// <summary>These are the direct messages with a person.</summary>
    public void Learn(Snowflake person, Snowflake channel)
    {
        if (_channels.Count >= MostRemembered)
        {
            _channels.Clear();
        }

        _channels[person] = channel;
    }

    /// <summary>The direct messages with a person; null when Discord does not open them.</summary>
    public async Task<Snowflake?> FindAsync(Snowflake person, CancellationToken cancellationToken)
    {
        if (_channels.TryGetValue(person, out var known))
        {
            return known;
        }

        var opened = await connection.Rest.Users.OpenDirectMessagesAsync(person, cancellationToken);
        if (!opened.Succeeded)
        {
            return null;
        }

        Learn(person, opened.Value.Id);
        return opened.Value.Id;
    }
}
