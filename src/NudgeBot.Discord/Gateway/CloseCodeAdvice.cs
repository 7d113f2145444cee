namespace NudgeBot.Discord.Gateway;

/// <summary>Says what an operator has to do after a final close code.</summary>
internal static class CloseCodeAdvice
{
    public static GatewayEnd For(GatewayCloseCode code) => code switch
    {
        GatewayCloseCode.AuthenticationFailed => new GatewayEnd.TokenRejected(),
        GatewayCloseCode.DisallowedIntents => Refused(
            code, "The bot asks for a privileged intent that is not switched on: switch it on in Discord's developer portal, or ask for fewer."),
        GatewayCloseCode.InvalidIntents => Refused(code, "The intents are no valid number: correct the configuration."),
        GatewayCloseCode.ShardingRequired => Refused(code, "The bot is in too many guilds for its shards: raise the shard count or leave it to Discord."),
        GatewayCloseCode.InvalidShard => Refused(code, "The shard count is not one that Discord takes: leave it to Discord."),
        GatewayCloseCode.InvalidApiVersion => Refused(code, "Discord no longer offers gateway version 10: update the bot."),
        _ => Refused(code, "Discord closed the gateway for good."),
    };

    private static GatewayEnd.Refused Refused(GatewayCloseCode code, string advice) => new(code, advice);
}
