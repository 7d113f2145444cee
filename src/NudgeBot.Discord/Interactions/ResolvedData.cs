using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>What the ids in an interaction stand for.</summary>
public sealed record ResolvedData
{
    private static readonly IReadOnlyDictionary<Snowflake, User> NoUsers = new Dictionary<Snowflake, User>();
    private static readonly IReadOnlyDictionary<Snowflake, GuildMember> NoMembers = new Dictionary<Snowflake, GuildMember>();
    private static readonly IReadOnlyDictionary<Snowflake, Role> NoRoles = new Dictionary<Snowflake, Role>();
    private static readonly IReadOnlyDictionary<Snowflake, Channel> NoChannels = new Dictionary<Snowflake, Channel>();
    private static readonly IReadOnlyDictionary<Snowflake, Message> NoMessages = new Dictionary<Snowflake, Message>();

    /// <summary>Users by id.</summary>
    public IReadOnlyDictionary<Snowflake, User> Users { get; init => field = value ?? NoUsers; } = NoUsers;

    /// <summary>Memberships by user id, without the user.</summary>
    public IReadOnlyDictionary<Snowflake, GuildMember> Members { get; init => field = value ?? NoMembers; } = NoMembers;

    /// <summary>Roles by id.</summary>
    public IReadOnlyDictionary<Snowflake, Role> Roles { get; init => field = value ?? NoRoles; } = NoRoles;

    /// <summary>Channels by id, with the user's and the bot's permissions there.</summary>
    public IReadOnlyDictionary<Snowflake, Channel> Channels { get; init => field = value ?? NoChannels; } = NoChannels;

    /// <summary>Messages by id.</summary>
    public IReadOnlyDictionary<Snowflake, Message> Messages { get; init => field = value ?? NoMessages; } = NoMessages;
}
