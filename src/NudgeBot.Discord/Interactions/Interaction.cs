using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>Something that a user did with the bot, which wants an answer within three seconds.</summary>
public abstract record Interaction
{
    private const string ByGuild = "0";
    private const string ByUser = "1";

    private protected Interaction(InteractionPayload payload)
    {
        Type = payload.Type;
        Token = new InteractionToken(payload.Id, payload.ApplicationId, payload.Token);
        GuildId = payload.GuildId;
        ChannelId = payload.Channel?.Id ?? payload.ChannelId;
        Channel = payload.Channel;
        Member = payload.Member;
        Invoker = payload.Member?.User ?? payload.User;
        AppPermissions = payload.AppPermissions;
        Locale = payload.Locale;
        GuildLocale = payload.GuildLocale;
        Context = payload.Context;
        InstallationOwners = payload.AuthorizingIntegrationOwners ?? new Dictionary<string, Snowflake>();
    }

    /// <summary>What the user did.</summary>
    public InteractionType Type { get; }

    /// <summary>The right to answer.</summary>
    public InteractionToken Token { get; }

    /// <summary>The guild; null outside.</summary>
    public Snowflake? GuildId { get; }

    /// <summary>The channel or thread it happened in; null only for a ping.</summary>
    public Snowflake? ChannelId { get; }

    /// <summary>What Discord says of the channel.</summary>
    public Channel? Channel { get; }

    /// <summary>The invoking member with their permissions in the channel; null outside guilds.</summary>
    public GuildMember? Member { get; }

    /// <summary>Who did it; null only for a ping.</summary>
    public User? Invoker { get; }

    /// <summary>The bot's own permissions in the channel.</summary>
    public Permissions AppPermissions { get; }

    /// <summary>The language of the user, such as "pt-BR"; null for a ping.</summary>
    public string? Locale { get; }

    /// <summary>The language of the guild.</summary>
    public string? GuildLocale { get; }

    /// <summary>Where it happened; null when Discord does not say.</summary>
    public InteractionContext? Context { get; }

    /// <summary>Which installations allowed it: "0" the guild (zero in direct messages with the bot), "1" the user.</summary>
    public IReadOnlyDictionary<string, Snowflake> InstallationOwners { get; }

    /// <summary>
    /// Whether only the user's own installation brought the bot: it is no member of the guild, or the direct messages are
    /// those of others. It can answer there and send nothing of its own.
    /// </summary>
    public bool IsVisit => Context == InteractionContext.PrivateChannel
        || (GuildId is not null && InstallationOwners.ContainsKey(ByUser) && !InstallationOwners.ContainsKey(ByGuild));

    /// <summary>
    /// Whether the invoker may configure the guild they are in (Manage Server or Administrator); false outside guilds.
    /// </summary>
    public bool InvokerCanManageGuild => Member?.Permissions?.CanManageGuild() ?? false;
}
