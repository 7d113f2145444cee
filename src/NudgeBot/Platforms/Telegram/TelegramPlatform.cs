using Microsoft.Extensions.Options;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Telegram.Sending;

namespace NudgeBot.Platforms.Telegram;

/// <summary>Sends messages to Telegram's chats.</summary>
internal sealed class TelegramPlatform : IChatPlatform
{
    /// <summary>The platform's name.</summary>
    public const string PlatformName = "telegram";

    private readonly PartsSent _partsSent = new();
    private readonly TelegramSender _sender;
    private readonly TimeProvider _time;

    public TelegramPlatform(TelegramSender sender, IOptions<TelegramOptions> options, TimeProvider time)
    {
        _sender = sender;
        _time = time;
        Limits = new PacingLimits
        {
            PerSecond = options.Value.RatePerSecond,
            BetweenMessagesToAChat = Duration.FromTimeSpan(options.Value.BetweenMessagesToAChat),
            PerMinuteToAGroup = options.Value.MessagesPerMinuteToAGroup,
            InFlight = options.Value.InFlight,
            IsGroup = static address => address.Place.StartsWith('-'),
            ChatOf = static address => address.Place.Split('/')[0],
        };
    }

    /// <inheritdoc/>
    public string Name => PlatformName;

    /// <inheritdoc/>
    public PacingLimits Limits { get; }

    /// <inheritdoc/>
    public bool Idempotent => false;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(ChatAddress to, Message message, Guid key, CancellationToken cancellationToken)
    {
        var parts = TelegramRendering.Render(message);
        SendOutcome outcome = new SendOutcome.Rejected("the message is empty");
        for (var next = parts.Count > 1 ? _partsSent.Of(key) : 0; next < parts.Count; next++)
        {
            outcome = await _sender.SendAsync(to, parts[next], replyTo: null, cancellationToken);
            if (outcome is not SendOutcome.Sent || next == parts.Count - 1)
            {
                break;
            }

            _partsSent.Remember(key, next + 1);
            await Task.Delay(Limits.BetweenMessagesToAChat.ToTimeSpan(), _time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return outcome;
    }
}
