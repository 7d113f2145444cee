namespace NudgeBot.Discord.Payloads;

/// <summary>What can be done in each kind of channel.</summary>
public static class ChannelTypes
{
    /// <summary>Whether a bot can post messages right here: text, announcement, voice, stage, threads and direct messages.</summary>
    public static bool HoldsMessages(this ChannelType type) => type
        is ChannelType.GuildText or ChannelType.DirectMessage or ChannelType.GuildVoice or ChannelType.GuildAnnouncement
        or ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.GuildStageVoice;

    /// <summary>Whether this is a thread, whose permissions follow its parent.</summary>
    public static bool IsThread(this ChannelType type) => type
        is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    /// <summary>Whether messages go here only as new threads: forums and media channels.</summary>
    public static bool HoldsThreadsOnly(this ChannelType type) => type is ChannelType.GuildForum or ChannelType.GuildMedia;
}
