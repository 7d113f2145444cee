using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class ProgressTests
{
    private readonly ParentAtWork _parent = new() { ZoneGuess = "Asia/Kolkata" };

    // The present is Tuesday 24 November 2026, 17:30 in Kolkata; its week began on the 23rd.
    [Fact]
    public async Task WhatWasTriedThisWeekAndThisMonthIsCounted()
    {
        await TriedAsync(("n1", 11, 24), ("n2", 11, 23), ("n3", 11, 22), ("n4", 10, 31));

        var progress = (await _parent.SaysAsync("/progress")).Words();

        Assert.Contains("This week you tried 2 things.", progress, StringComparison.Ordinal);
        Assert.Contains("This month it is 3.", progress, StringComparison.Ordinal);
        Assert.Contains("Title of topic", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePictureShowsTheDaysInTheChatsZoneAndSaysThemInWords()
    {
        // 20:00 in UTC is the next day in Kolkata.
        await _parent.SaysAsync("/help");
        await AddAsync("n1", Instant.FromUtc(2026, 11, 8, 20, 0));

        var picture = Assert.Single((await _parent.SaysAsync("/progress")).Messages).Attachment!;

        Assert.Equal("image/png", picture.ContentType);
        Assert.Contains("Monday 9 November", picture.Description, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 11, 9), Assert.Single(_parent.Picture.Drawn!.Tried).Key);
    }

    [Fact]
    public async Task AMonthWithoutAnythingIsNoBlame()
    {
        var progress = await _parent.SaysAsync("/progress");

        Assert.Contains("that is all right", progress.Words(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(progress.Messages).Attachment);
    }

    [Fact]
    public async Task WhatWasTriedBeforeIsNotCounted()
    {
        await TriedAsync(("n1", 10, 20));

        Assert.Contains("Nothing is noted this month", (await _parent.SaysAsync("/progress")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANudgeThatTheGuideNoLongerHasStillCounts()
    {
        await TriedAsync(("gone", 11, 24));

        var progress = (await _parent.SaysAsync("/progress")).Words();

        Assert.Contains("This week you tried one thing.", progress, StringComparison.Ordinal);
        Assert.DoesNotContain("You tried things from", progress, StringComparison.Ordinal);
    }

    private async Task TriedAsync(params (string Nudge, int Month, int Day)[] tried)
    {
        await _parent.SaysAsync("/help");
        foreach (var (nudge, month, day) in tried)
        {
            await AddAsync(nudge, Instant.FromUtc(2026, month, day, 8, 0));
        }
    }

    private Task AddAsync(string nudge, Instant at) =>
        _parent.Reactions.AddAsync(new Reaction(_parent.Chat.Id, ReactionKind.Tried, nudge, at), CancellationToken.None);
}
