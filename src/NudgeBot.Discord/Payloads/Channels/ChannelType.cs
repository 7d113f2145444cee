namespace NudgeBot.Discord.Payloads;

/// <summary>Kinds of channel. Numbers without a name here are kept as they came.</summary>
public enum ChannelType
{
    /// <summary>A text channel of a guild.</summary>
    GuildText = 0,

    /// <summary>Direct messages between two.</summary>
    DirectMessage = 1,

    /// <summary>A voice channel, which has a chat too.</summary>
    GuildVoice = 2,

    /// <summary>Direct messages among several; bots cannot write there.</summary>
    GroupDirectMessage = 3,

    /// <summary>A heading over channels; holds no messages.</summary>
    GuildCategory = 4,

    /// <summary>A channel whose messages other guilds can follow.</summary>
    GuildAnnouncement = 5,

    /// <summary>A thread in an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread that everyone who sees its channel sees.</summary>
    PublicThread = 11,

    /// <summary>A thread for those invited.</summary>
    PrivateThread = 12,

    /// <summary>A stage, which has a chat too.</summary>
    GuildStageVoice = 13,

    /// <summary>A list of guilds.</summary>
    GuildDirectory = 14,

    /// <summary>A forum: holds threads only.</summary>
    GuildForum = 15,

    /// <summary>A forum of media: holds threads only.</summary>
    GuildMedia = 16,
}
