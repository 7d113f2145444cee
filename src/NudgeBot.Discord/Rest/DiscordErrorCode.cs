namespace NudgeBot.Discord.Rest;

/// <summary>Discord's codes that a bot has to tell apart.</summary>
public static class DiscordErrorCode
{
    /// <summary>The channel is gone.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The guild is gone.</summary>
    public const int UnknownGuild = 10004;

    /// <summary>The message is gone.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>There is no such user.</summary>
    public const int UnknownUser = 10013;

    /// <summary>The interaction's token is no webhook, or no longer.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction was not answered in time, or somewhere else.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The bot is quarantined for spam.</summary>
    public const int Quarantined = 20026;

    /// <summary>A slow mode stops it.</summary>
    public const int SlowMode = 20016;

    /// <summary>The channel's write limit stops it.</summary>
    public const int ChannelWriteLimit = 20028;

    /// <summary>The guild's write limit stops it.</summary>
    public const int GuildWriteLimit = 20029;

    /// <summary>The text was blocked as explicit.</summary>
    public const int ExplicitContent = 20009;

    /// <summary>Too many commands.</summary>
    public const int TooManyCommands = 30032;

    /// <summary>Too many commands were made today.</summary>
    public const int TooManyCommandsCreated = 30034;

    /// <summary>Too many edits of old messages.</summary>
    public const int TooManyEditsOfOldMessages = 30046;

    /// <summary>The token is invalid.</summary>
    public const int Unauthorized = 40001;

    /// <summary>The account must be verified.</summary>
    public const int VerificationRequired = 40002;

    /// <summary>Direct messages are opened too fast.</summary>
    public const int OpeningDirectMessagesTooFast = 40003;

    /// <summary>Sending is switched off for now.</summary>
    public const int SendingDisabled = 40004;

    /// <summary>This feature is switched off for now.</summary>
    public const int FeatureDisabled = 40006;

    /// <summary>The channel holds only threads.</summary>
    public const int ForumNeedsThread = 40058;

    /// <summary>The interaction was already answered.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The forum asks for a tag.</summary>
    public const int TagRequired = 40067;

    /// <summary>A user-installed bot has used its five follow-ups.</summary>
    public const int TooManyFollowUps = 40094;

    /// <summary>Cloudflare stopped the request for its user agent.</summary>
    public const int CloudflareUserAgent = 40333;

    /// <summary>The bot cannot see it.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The message is someone else's.</summary>
    public const int NotTheAuthor = 50005;

    /// <summary>The message is empty.</summary>
    public const int EmptyMessage = 50006;

    /// <summary>The user takes no direct messages from the bot.</summary>
    public const int CannotMessageUser = 50007;

    /// <summary>The channel holds no messages.</summary>
    public const int NotATextChannel = 50008;

    /// <summary>The bot lacks a permission.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The token is invalid.</summary>
    public const int InvalidToken = 50014;

    /// <summary>The kind of channel does not fit.</summary>
    public const int WrongChannelType = 50024;

    /// <summary>The interaction's token is over.</summary>
    public const int InvalidWebhookToken = 50027;

    /// <summary>A field was refused.</summary>
    public const int InvalidFormBody = 50035;

    /// <summary>The thread is archived.</summary>
    public const int ThreadArchived = 50083;

    /// <summary>The body was no JSON.</summary>
    public const int InvalidJson = 50109;

    /// <summary>The bot shares no guild with the user.</summary>
    public const int NoMutualGuilds = 50278;

    /// <summary>Discord is overloaded.</summary>
    public const int Overloaded = 130000;

    /// <summary>The thread is locked.</summary>
    public const int ThreadLocked = 160005;

    /// <summary>The guild's AutoMod stopped the text.</summary>
    public const int BlockedByAutoMod = 200000;

    /// <summary>The text holds a harmful link.</summary>
    public const int HarmfulLink = 240000;
}
