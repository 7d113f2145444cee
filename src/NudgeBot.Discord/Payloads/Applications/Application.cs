namespace NudgeBot.Discord.Payloads;

/// <summary>The application that the bot belongs to.</summary>
public sealed record Application
{
    /// <summary>The application's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The public key with which HTTP interactions are signed, in hex.</summary>
    public string? VerifyKey { get; init; }

    /// <summary>Where Discord posts interactions; when set they no longer come over the gateway.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>The application's switches up to bit 30, among them which privileged intents it may use.</summary>
    public long Flags { get; init; }

    /// <summary>In about how many guilds the bot is.</summary>
    public int? ApproximateGuildCount { get; init; }
}
