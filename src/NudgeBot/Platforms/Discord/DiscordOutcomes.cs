using System.Collections.Frozen;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Discord.Rest;

namespace NudgeBot.Platforms.Discord;

/// <summary>What a failed request means, by Discord's own codes; an unknown code goes by its HTTP status.</summary>
internal static class DiscordOutcomes
{
    private static readonly Duration Refill = Duration.FromSeconds(5);
    private static readonly Duration Overload = Duration.FromMinutes(5);
    private static readonly Duration Quarantine = Duration.FromHours(1);

    private static readonly SendOutcome Blocked = new SendOutcome.ChatGone(SuspensionReason.Blocked);
    private static readonly SendOutcome Removed = new SendOutcome.ChatGone(SuspensionReason.Removed);
    private static readonly SendOutcome MissingRight = new SendOutcome.ChatGone(SuspensionReason.MissingRight);
    private static readonly SendOutcome Closed = new SendOutcome.ChatGone(SuspensionReason.Closed);
    private static readonly SendOutcome Gone = new SendOutcome.ChatGone(SuspensionReason.Gone);
    private static readonly SendOutcome Unauthorized = new SendOutcome.Unauthorized();
    private static readonly SendOutcome Later = new SendOutcome.TryAgain(null, LimitScope.Send);
    private static readonly SendOutcome Unknown = new SendOutcome.Unknown();
    private static readonly SendOutcome ChannelFull = new SendOutcome.TryAgain(Refill, LimitScope.Chat);
    private static readonly SendOutcome Overloaded = new SendOutcome.TryAgain(Overload, LimitScope.Platform);
    private static readonly SendOutcome Quarantined = new SendOutcome.TryAgain(Quarantine, LimitScope.Chat);

    private static readonly FrozenDictionary<int, SendOutcome> ByCode = new Dictionary<int, SendOutcome>
    {
        [DiscordErrorCode.Unauthorized] = Unauthorized,
        [DiscordErrorCode.VerificationRequired] = Unauthorized,
        [DiscordErrorCode.InvalidToken] = Unauthorized,
        [DiscordErrorCode.UnknownChannel] = Gone,
        [DiscordErrorCode.UnknownUser] = Gone,
        [DiscordErrorCode.UnknownGuild] = Removed,
        [DiscordErrorCode.MissingAccess] = Removed,
        [DiscordErrorCode.MissingPermissions] = MissingRight,
        // The forum wants a tag on every post and has none that the bot may put on.
        [DiscordErrorCode.TagRequired] = MissingRight,
        [DiscordErrorCode.CannotMessageUser] = Blocked,
        [DiscordErrorCode.NoMutualGuilds] = Blocked,
        [DiscordErrorCode.ThreadArchived] = Closed,
        [DiscordErrorCode.ThreadLocked] = Closed,
        // Messages cannot be sent to this kind of channel, whoever sends them.
        [DiscordErrorCode.NotATextChannel] = Closed,
        [DiscordErrorCode.WrongChannelType] = Closed,
        [DiscordErrorCode.ForumNeedsThread] = Closed,
        [DiscordErrorCode.SlowMode] = ChannelFull,
        [DiscordErrorCode.ChannelWriteLimit] = ChannelFull,
        [DiscordErrorCode.GuildWriteLimit] = ChannelFull,
        [DiscordErrorCode.SendingDisabled] = Overloaded,
        [DiscordErrorCode.FeatureDisabled] = Overloaded,
        [DiscordErrorCode.Overloaded] = Overloaded,
        [DiscordErrorCode.OpeningDirectMessagesTooFast] = Quarantined,
        [DiscordErrorCode.Quarantined] = Quarantined,
    }.ToFrozenDictionary();

    /// <summary>What came of a message that was not sent.</summary>
    public static SendOutcome Of(RestFailure failure) => failure switch
    {
        RestFailure.RateLimited { Scope: RateLimitScope.Global or RateLimitScope.Cloudflare } wait =>
            new SendOutcome.TryAgain(Duration.FromTimeSpan(wait.After), LimitScope.Platform),
        RestFailure.RateLimited wait => new SendOutcome.TryAgain(Duration.FromTimeSpan(wait.After), LimitScope.Chat),
        RestFailure.Failed { Error: var error } => Of(error),
        RestFailure.NotSent { Reason: NotSentReason.TokenRejected } => Unauthorized,
        RestFailure.NotSent { Reason: NotSentReason.LimitExceeded } refused => new SendOutcome.Rejected(refused.Detail),
        RestFailure.NotSent { Reason: NotSentReason.InvalidRequestBudgetSpent } => Overloaded,
        RestFailure.NotSent => Later,
        _ => Unknown,
    };

    /// <summary>A failure's words for the log: never a token or a message's text.</summary>
    public static string Describe(RestFailure failure) => failure switch
    {
        RestFailure.RateLimited wait => FormattableString.Invariant($"wait {wait.After.TotalSeconds:0.#} s ({wait.Scope})"),
        RestFailure.Failed { Error: var error } => $"HTTP {error.HttpStatus}, code {error.Code}",
        RestFailure.NotSent unsent => $"not sent: {unsent.Reason}",
        RestFailure.Unknown unknown => $"no answer: {unknown.Reason}",
        _ => failure.GetType().Name,
    };

    private static SendOutcome Of(DiscordError error) => ByCode.GetValueOrDefault(error.Code) ?? error.HttpStatus switch
    {
        401 => Unauthorized,
        >= 500 => Later,
        _ => new SendOutcome.Rejected($"HTTP {error.HttpStatus}, code {error.Code}"),
    };
}
