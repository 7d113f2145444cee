using NudgeBot.Discord.Payloads;

namespace NudgeBot.Platforms.Discord.Remembering;

/// <summary>A server that the bot is in.</summary>
/// <param name="Id">The server.</param>
/// <param name="Channels">Its channels and threads, as far as the bot was told of them.</param>
internal sealed record KnownServer(Snowflake Id, IReadOnlyList<Snowflake> Channels);
