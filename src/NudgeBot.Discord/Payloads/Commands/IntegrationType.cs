namespace NudgeBot.Discord.Payloads;

/// <summary>How an application is installed.</summary>
public enum IntegrationType
{
    /// <summary>In a guild.</summary>
    GuildInstall = 0,

    /// <summary>By a user, for use everywhere.</summary>
    UserInstall = 1,
}
