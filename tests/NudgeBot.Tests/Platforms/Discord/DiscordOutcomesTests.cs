using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Discord.Rest;
using NudgeBot.Platforms.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

public sealed class DiscordOutcomesTests
{
    [Theory]
    [InlineData(403, 50001, SuspensionReason.Removed)]
    [InlineData(404, 10003, SuspensionReason.Gone)]
    [InlineData(404, 10004, SuspensionReason.Removed)]
    [InlineData(404, 10013, SuspensionReason.Gone)]
    [InlineData(403, 50013, SuspensionReason.MissingRight)]
    [InlineData(403, 50007, SuspensionReason.Blocked)]
    [InlineData(403, 50278, SuspensionReason.Blocked)]
    [InlineData(400, 50083, SuspensionReason.Closed)]
    [InlineData(400, 160005, SuspensionReason.Closed)]
    [InlineData(400, 50008, SuspensionReason.Closed)]
    [InlineData(400, 50024, SuspensionReason.Closed)]
    public void AChatThatCannotBeReachedIsSuspendedForTheReason(int status, int code, SuspensionReason reason) =>
        Assert.Equal(new SendOutcome.ChatGone(reason), Refused(status, code));

    [Theory]
    [InlineData(401, 0)]
    [InlineData(403, 40001)]
    [InlineData(403, 40002)]
    [InlineData(403, 50014)]
    public void ARefusedTokenStopsThePlatform(int status, int code) => Assert.Equal(new SendOutcome.Unauthorized(), Refused(status, code));

    [Theory]
    [InlineData(400, 50035)]
    [InlineData(400, 50006)]
    [InlineData(400, 200000)]
    [InlineData(400, 240000)]
    [InlineData(403, 999999)]
    [InlineData(404, 10008)]
    public void ARefusedMessageLeavesTheChatAlone(int status, int code) =>
        Assert.Equal(new SendOutcome.Rejected($"HTTP {status}, code {code}"), Refused(status, code));

    [Theory]
    [InlineData(20016)]
    [InlineData(20028)]
    [InlineData(20029)]
    public void AFullChannelWaits(int code) => Assert.Equal(LimitScope.Chat, Assert.IsType<SendOutcome.TryAgain>(Refused(403, code)).Scope);

    [Theory]
    [InlineData(40004)]
    [InlineData(40006)]
    [InlineData(130000)]
    public void AnOverloadedDiscordWaitsForAll(int code) =>
        Assert.Equal(LimitScope.Platform, Assert.IsType<SendOutcome.TryAgain>(Refused(503, code)).Scope);

    [Theory]
    [InlineData(RateLimitScope.Route, LimitScope.Chat)]
    [InlineData(RateLimitScope.Shared, LimitScope.Chat)]
    [InlineData(RateLimitScope.Global, LimitScope.Platform)]
    [InlineData(RateLimitScope.Cloudflare, LimitScope.Platform)]
    public void AWaitCoversWhatDiscordSaysItDoes(RateLimitScope limit, LimitScope covered) =>
        Assert.Equal(
            new SendOutcome.TryAgain(Duration.FromSeconds(7), covered),
            DiscordOutcomes.Of(new RestFailure.RateLimited(TimeSpan.FromSeconds(7), limit)));

    [Theory]
    [InlineData(NotSentReason.NoConnection)]
    [InlineData(NotSentReason.BadGateway)]
    public void WhatNeverArrivedIsSentLater(NotSentReason reason) =>
        Assert.Equal(new SendOutcome.TryAgain(null, LimitScope.Send), DiscordOutcomes.Of(new RestFailure.NotSent(reason)));

    [Fact]
    public void ATokenRejectedEarlierStopsThePlatform() =>
        Assert.Equal(new SendOutcome.Unauthorized(), DiscordOutcomes.Of(new RestFailure.NotSent(NotSentReason.TokenRejected)));

    [Theory]
    [InlineData(UnknownReason.TimedOut)]
    [InlineData(UnknownReason.ConnectionLost)]
    [InlineData(UnknownReason.ServerError)]
    [InlineData(UnknownReason.Cancelled)]
    public void WithoutAnAnswerTheFateIsUnknown(UnknownReason reason) =>
        Assert.Equal(new SendOutcome.Unknown(), DiscordOutcomes.Of(new RestFailure.Unknown(reason)));

    [Fact]
    public void TheLogGetsCodesAndNoWords() => Assert.Equal(
        "HTTP 400, code 50035", DiscordOutcomes.Describe(new RestFailure.Failed(new DiscordError(400, 50035, "what somebody wrote", []))));

    private static SendOutcome Refused(int status, int code) =>
        DiscordOutcomes.Of(new RestFailure.Failed(new DiscordError(status, code, "words", [])));
}
