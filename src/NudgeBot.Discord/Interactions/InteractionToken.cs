using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Interactions;

/// <summary>
/// The right to answer one interaction: within 3 seconds of its arrival for the first time, and for 15 minutes after that.
/// Its text form hides the secret, so that no log can show it.
/// </summary>
/// <param name="InteractionId">The interaction.</param>
/// <param name="ApplicationId">The application that was called.</param>
/// <param name="Secret">Discord's token; anyone who has it can answer in the bot's name.</param>
public readonly record struct InteractionToken(Snowflake InteractionId, Snowflake ApplicationId, string Secret)
{
    /// <summary>The interaction's id, without the secret.</summary>
    public override string ToString() => $"interaction {InteractionId}";
}
