namespace NudgeBot.Platforms.Discord.Remembering;

/// <summary>What is known of Discord from one run to the next. Losing it costs a new session and nothing else.</summary>
internal interface IDiscordMemory
{
    /// <summary>What was kept last; empty when nothing was, or when it cannot be read. Sessions are given once.</summary>
    DiscordState Recall();

    /// <summary>Keeps this instead. A failure is logged.</summary>
    void Keep(DiscordState state);
}
