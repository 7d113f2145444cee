namespace NudgeBot.Discord.Gateway;

/// <summary>Something that Discord tells over the gateway.</summary>
public abstract record GatewayEvent
{
    private protected GatewayEvent()
    {
    }
}
