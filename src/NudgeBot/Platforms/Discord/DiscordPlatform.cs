using Microsoft.Extensions.Options;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Discord.Sending;

namespace NudgeBot.Platforms.Discord;

/// <summary>Sends messages to Discord's channels, threads and direct messages.</summary>
internal sealed class DiscordPlatform(DiscordSender sender, IOptions<DiscordOptions> options, TimeProvider time) : IChatPlatform
{
    /// <summary>The platform's name.</summary>
    public const string PlatformName = "discord";

    /// <inheritdoc/>
    public string Name => PlatformName;

    /// <inheritdoc/>
    public PacingLimits Limits { get; } = new()
    {
        PerSecond = options.Value.MessagesPerSecond,
        BetweenMessagesToAChat = Duration.FromTimeSpan(options.Value.BetweenMessagesToAChat),
    };

    /// <summary>For some minutes Discord answers a message of a known nonce by the first one.</summary>
    public bool Idempotent => true;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(ChatAddress to, Message message, Guid key, CancellationToken cancellationToken)
    {
        SendOutcome outcome = new SendOutcome.Rejected("the message is empty");
        var parts = DiscordRendering.Render(message);
        for (var number = 0; number < parts.Count; number++)
        {
            if (number > 0)
            {
                await Task.Delay(Limits.BetweenMessagesToAChat.ToTimeSpan(), time, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            outcome = await sender.SendAsync(to, parts[number], key, number, cancellationToken);
            if (outcome is not SendOutcome.Sent)
            {
                break;
            }
        }

        return outcome;
    }
}
