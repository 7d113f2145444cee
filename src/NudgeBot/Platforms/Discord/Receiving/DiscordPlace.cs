namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Where on Discord somebody uses the bot.</summary>
internal enum DiscordPlace
{
    /// <summary>In their direct messages with it.</summary>
    DirectMessages,

    /// <summary>In a server that it is in.</summary>
    Server,

    /// <summary>In a server that it is not in; their own installation brought it along.</summary>
    ServerWithoutBot,

    /// <summary>In their direct messages with other people; their own installation brought it along.</summary>
    MessagesOfOthers,
}
