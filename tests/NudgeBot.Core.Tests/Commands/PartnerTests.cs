using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed partial class PartnerTests
{
    private static readonly ChatAddress Asha = new("telegram", "1");
    private static readonly ChatAddress Ben = new("web", "2");

    private readonly ParentAtWork _parents = new() { ZoneGuess = "Asia/Kolkata" };

    [Fact]
    public async Task ACodeLinksTwoChatsAcrossPlatforms()
    {
        var code = await AshasCodeAsync();

        var linked = await As(Ben).SaysAsync($"/partner {code}");

        Assert.Contains("You are linked", linked.Words(), StringComparison.Ordinal);
        Assert.Equal(["✓ The same nudges", "Two that go together", "Taking turns", "End the link"], linked.Labels());
        Assert.Contains("You are linked", await ToldAsync(Asha), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lower", " {0} ")]
    [InlineData("spaced", "{0}")]
    public async Task ACodeIsUnderstoodHoweverItIsTyped(string how, string form)
    {
        var code = await AshasCodeAsync();
        var typed = string.Format(null, form, how == "lower" ? code.ToLowerInvariant() : code.Replace('-', ' '));

        Assert.Contains("You are linked", (await As(Ben).SaysAsync($"/partner {typed}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterThePanelTheCodeAloneIsEnough()
    {
        var code = await AshasCodeAsync();
        await As(Ben).SaysAsync("/partner");

        Assert.Contains("You are linked", (await _parents.SaysAsync(code)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterThePanelAQuestionIsStillAQuestion()
    {
        await As(Ben).SaysAsync("/partner");

        await _parents.SaysAsync("how do I repair?");

        Assert.Single(_parents.Answers.Asked);
    }

    [Fact]
    public async Task ACodeWorksOnce()
    {
        var code = await AshasCodeAsync();
        await As(Ben).SaysAsync($"/partner {code}");

        Assert.Contains("I know no such code", (await As(new ChatAddress("telegram", "3")).SaysAsync($"/partner {code}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACodeIsOverAfterADay()
    {
        var code = await AshasCodeAsync();
        _parents.Waits(Duration.FromHours(24));

        Assert.Contains("I know no such code", (await As(Ben).SaysAsync($"/partner {code}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewCodeReplacesTheOneBefore()
    {
        var old = await AshasCodeAsync();
        await AshasCodeAsync();

        Assert.Contains("I know no such code", (await As(Ben).SaysAsync($"/partner {old}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyLinksWithThemselves()
    {
        var code = await AshasCodeAsync();

        Assert.Contains("your own code", (await _parents.SaysAsync($"/partner {code}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GuessingIsCutShort()
    {
        for (var guess = 0; guess < IPartnerStore.MostAttempts; guess++)
        {
            Assert.Contains("I know no such code", (await As(Ben).SaysAsync("/partner AAAA-AAAA")).Words(), StringComparison.Ordinal);
        }

        Assert.Contains("too many codes", (await As(Ben).SaysAsync("/partner AAAA-AAAA")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoCodeIsNotCountedAsAGuess()
    {
        Assert.Contains("A code has eight letters", (await As(Ben).SaysAsync("/partner please")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EitherMayChangeHowTheyShareAndTheOtherIsTold()
    {
        await LinkAsync();

        var changed = await As(Asha).PressesAsync(await _parents.SaysAsync("/partner"), "Taking turns");

        Assert.Contains("✓ Taking turns", changed.Labels());
        Assert.Contains("Taking turns", await ToldAsync(Ben), StringComparison.Ordinal);
        Assert.Contains("✓ Taking turns", (await As(Ben).SaysAsync("/partner")).Labels());
    }

    [Fact]
    public async Task ChoosingWhatIsChosenTellsNobody()
    {
        await LinkAsync();

        await As(Asha).PressesAsync("partner-mode:same");

        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task OnePressEndsTheLinkAndTheOtherIsToldOnce()
    {
        await LinkAsync();
        var panel = await As(Ben).SaysAsync("/partner");

        var ended = await _parents.PressesAsync(panel, "End the link");
        var again = await _parents.PressesAsync(panel, "End the link");

        Assert.Contains("The link has ended", ended.Words(), StringComparison.Ordinal);
        Assert.Contains("not linked", again.Words(), StringComparison.Ordinal);
        Assert.Equal(["linked", "left"], (await NoticesAsync(Asha)).Select(notice => notice.Fields));
    }

    [Fact]
    public async Task AnOldButtonDoesNotEndALaterLink()
    {
        await LinkAsync();
        var old = await As(Ben).SaysAsync("/partner");
        await _parents.PressesAsync(old, "End the link");
        await LinkAsync();

        var pressed = await As(Ben).PressesAsync(old, "End the link");

        Assert.Contains("older message", pressed.Words(), StringComparison.Ordinal);
        Assert.NotNull(await _parents.Partners.FindAsync(_parents.Chat.Id, CancellationToken.None));
    }

    [Fact]
    public async Task ForgettingEndsTheLinkAndTellsTheOther()
    {
        await LinkAsync();

        await As(Ben).PressesAsync(await _parents.SaysAsync("/forget"), "Yes, delete everything");

        Assert.Contains("has ended", await ToldAsync(Asha), StringComparison.Ordinal);
        Assert.Contains("Make a code", (await As(Asha).SaysAsync("/partner")).Labels());
    }

    [Fact]
    public async Task ItIsNotSaidAtNight()
    {
        await As(Asha).SaysAsync("/subscribe daily 8:00");
        await LinkAsync();
        _parents.Waits(Duration.FromHours(6));
        await As(Ben).PressesAsync(await _parents.SaysAsync("/partner"), "End the link");

        var told = (await LatestAsync(Asha)).Select(past => past.Delivery).Single(delivery => delivery.Notice?.Fields == "left");

        Assert.Equal(Instant.FromUtc(2026, 11, 25, 2, 30), told.DueAt);
    }

    [Fact]
    public async Task WhatOneAsksForDoesNotMoveTheCommonProgramme()
    {
        await As(Asha).SaysAsync("/subscribe daily 8:00");
        await LinkAsync();

        await As(Asha).SaysAsync("/nudge");

        Assert.Equal(0, (await _parents.ScheduleAsync()).Position);
    }

    [Fact]
    public async Task NextLeavesOutThePartnersTurns()
    {
        await As(Asha).SaysAsync("/subscribe daily 8:00");
        await As(Ben).SaysAsync("/subscribe daily 8:00");
        await LinkAsync();
        await As(Asha).PressesAsync("partner-mode:alternate");

        var ashas = (await As(Asha).SaysAsync("/next")).Words();
        var bens = (await As(Ben).SaysAsync("/next")).Words();

        Assert.Contains("• Thursday 26 November, 8:00\n• Saturday 28 November, 8:00\n• Monday 30 November, 8:00", ashas, StringComparison.Ordinal);
        Assert.Contains("• Wednesday 25 November, 8:00\n• Friday 27 November, 8:00\n• Sunday 29 November, 8:00", bens, StringComparison.Ordinal);
        Assert.Contains("since you take turns", ashas, StringComparison.Ordinal);
        await As(Asha).PressesAsync("partner-mode:same");
        Assert.DoesNotContain("since you take turns", (await As(Asha).SaysAsync("/next")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGroupIsNotLinked()
    {
        var group = new ParentAtWork { Kind = ChatKind.Group };

        Assert.Contains("private chat", (await group.SaysAsync("/partner")).Words(), StringComparison.Ordinal);
    }

    private ParentAtWork As(ChatAddress address)
    {
        _parents.Address = address;
        return _parents;
    }

    private async Task<string> AshasCodeAsync()
    {
        var shown = await As(Asha).PressesAsync(await _parents.SaysAsync("/partner"), "Make a code");
        return Code().Match(shown.Words()).Value;
    }

    private async Task LinkAsync()
    {
        var code = await AshasCodeAsync();
        await As(Ben).SaysAsync($"/partner {code}");
    }

    private async Task<IReadOnlyList<PastDelivery>> LatestAsync(ChatAddress address) =>
        await _parents.Outbox.LatestAsync(As(address).Chat.Id, 10, CancellationToken.None);

    private async Task<IReadOnlyList<Notice>> NoticesAsync(ChatAddress address) =>
        [.. (await LatestAsync(address)).Select(past => past.Delivery.Notice).OfType<Notice>().Reverse()];

    private async Task<string> ToldAsync(ChatAddress address)
    {
        var latest = (await LatestAsync(address))[0].Delivery;
        var composer = _parents.Services.GetRequiredService<INudgeComposer>();
        return composer.Compose(new ClaimedDelivery(latest, As(address).Chat, 0, false))?.PlainText ?? "";
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code();
}
