using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Tests.Commands;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Delivery;

/// <summary>What whoever configured a schedule is told when nothing can be sent any more.</summary>
public sealed class SuspensionTests
{
    private readonly Chat _admin = Some.Chat("7");

    public static TheoryData<SuspensionReason, SuspendedPlace> Everything
    {
        get
        {
            var all = new TheoryData<SuspensionReason, SuspendedPlace>();
            foreach (var reason in Enum.GetValues<SuspensionReason>().Except([SuspensionReason.Blocked]))
            {
                foreach (var where in Enum.GetValues<SuspendedPlace>())
                {
                    all.Add(reason, where);
                }
            }

            return all;
        }
    }

    [Theory]
    [InlineData(SuspensionReason.MissingRight, "-100", ChatKind.Group, "the right to send messages")]
    [InlineData(SuspensionReason.MissingRight, "-100", ChatKind.Channel, "the right to post messages")]
    [InlineData(SuspensionReason.Closed, "-100", ChatKind.Group, "The topic General is closed.")]
    [InlineData(SuspensionReason.Closed, "-100/5", ChatKind.Group, "The topic is closed.")]
    [InlineData(SuspensionReason.Gone, "-100/5", ChatKind.Group, "The topic was deleted.")]
    [InlineData(SuspensionReason.Removed, "-100", ChatKind.Group, "I am no longer in that group.")]
    public void WhatIsMissingIsNamed(SuspensionReason reason, string place, ChatKind kind, string words)
    {
        var told = Tell(Suspended(place, reason, kind));

        Assert.Contains(words, told, StringComparison.Ordinal);
        Assert.Contains("every day at 8:00", told, StringComparison.Ordinal);
        Assert.Contains("go on by themselves", told, StringComparison.Ordinal);
    }

    [Fact]
    public void OnDiscordThePermissionsHaveDiscordsNames() =>
        Assert.Contains("View Channel, Send Messages", Tell(Suspended("77", SuspensionReason.MissingRight, platform: "discord")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Everything))]
    public void EveryReasonHasWordsInEveryLanguage(SuspensionReason reason, SuspendedPlace where)
    {
        var fields = new SuspensionFields(reason, where, _admin.Id, Some.DailyAtEight).ToString();
        foreach (var language in (string[])["en", "es", "hi"])
        {
            Assert.NotEmpty(Compose(fields, language).PlainText);
        }
    }

    [Fact]
    public void AGroupAndItsTopicsAreOneNotice()
    {
        var told = SuspensionPlanner.Plan(
            [Suspended("-100/5", SuspensionReason.Removed), Suspended("-100", SuspensionReason.Removed), Suspended("-200", SuspensionReason.Removed)], Some.Noon);

        Assert.Equal(["-100", "-200"], told.Where(one => one.Notice is not null).Select(one => one.Chat.Chat.Address.Place));
        Assert.Equal(3, told.Count(one => one.Change is { Kind: "suspended", Details: "removed", Member: ChatChange.NoticedByBot }));
    }

    [Fact]
    public void AServerThatPutTheBotOutIsOneNotice()
    {
        var told = SuspensionPlanner.Plan(
            [OfServer("77", "500", SuspensionReason.Removed), OfServer("78", "500", SuspensionReason.Removed), OfServer("79", "501", SuspensionReason.Removed)], Some.Noon);

        Assert.Equal(["77", "79"], told.Where(one => one.Notice is not null).Select(one => one.Chat.Chat.Address.Place));
    }

    [Theory]
    [InlineData(SuspensionReason.MissingRight)]
    [InlineData(SuspensionReason.Closed)]
    [InlineData(SuspensionReason.Gone)]
    public void WhatIsWrongWithEachChannelOfAServerIsANoticeEach(SuspensionReason reason)
    {
        var told = SuspensionPlanner.Plan([OfServer("77", "500", reason), OfServer("78", "500", reason)], Some.Noon);

        Assert.All(told, one => Assert.NotNull(one.Notice));
    }

    [Fact]
    public void TwoTopicsThatWereClosedAreANoticeEach()
    {
        var told = SuspensionPlanner.Plan(
            [Suspended("-100/5", SuspensionReason.Closed), Suspended("-100/9", SuspensionReason.Closed)], Some.Noon);

        Assert.All(told, one => Assert.NotNull(one.Notice));
    }

    [Theory]
    [InlineData("-100", ChatKind.Group)]
    [InlineData("-100", ChatKind.Channel)]
    public void OfWhatIsGoneForGoodNobodyIsToldThatItGoesOn(string place, ChatKind kind)
    {
        var told = Tell(Suspended(place, SuspensionReason.Gone, kind));

        Assert.Contains("no longer exists.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("go on by themselves", told, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNobodyCanBeToldOnlyTheHistorySaysIt()
    {
        var told = Assert.Single(SuspensionPlanner.Plan([Suspended("-100", SuspensionReason.Removed) with { Admin = null }], Some.Noon));

        Assert.Null(told.Notice);
    }

    [Fact]
    public void NobodyIsToldAtNight()
    {
        var abroad = Suspended("-100", SuspensionReason.Removed) with { Admin = Some.Chat("7", zone: "Asia/Tokyo") };

        var told = Assert.Single(SuspensionPlanner.Plan([abroad], Instant.FromUtc(2026, 11, 24, 15, 0)));

        Assert.Equal(Instant.FromUtc(2026, 11, 24, 23, 0), told.Notice?.DueAt);
    }

    [Fact]
    public async Task TheHistorySaysItAndThatItWentOn()
    {
        var group = new ParentAtWork { Address = new ChatAddress("telegram", "-100"), Kind = ChatKind.Group, ZoneGuess = "Asia/Kolkata" };
        await group.SaysAsync("/subscribe daily 8:00");
        await group.Chats.SuspendAsync(group.Chat.Id, SuspensionReason.Closed, group.Now, CancellationToken.None);
        await group.History.AddAsync(
            new ChatChange(group.Chat.Id, ChatChange.NoticedByBot, ChatChange.Suspended, "closed", group.Now), CancellationToken.None);

        var history = (await group.SaysAsync("/history")).Words();

        Assert.Contains("nothing can be sent here: the topic or thread is closed (I noticed)", history, StringComparison.Ordinal);
        Assert.Contains("it can be sent here again (I noticed)", history, StringComparison.Ordinal);
    }

    private SuspendedChat Suspended(
        string place, SuspensionReason reason, ChatKind kind = ChatKind.Group, string platform = "telegram")
    {
        var chat = Some.Chat(place, platform) with { Kind = kind, Suspension = new Suspension(reason, Some.Noon) };
        return new SuspendedChat(chat, [Some.Schedule(chat)], _admin);
    }

    private SuspendedChat OfServer(string place, string server, SuspensionReason reason) =>
        Suspended(place, reason, platform: "discord") is var one ? one with { Chat = one.Chat with { Server = server } } : throw new InvalidOperationException();

    private string Tell(SuspendedChat suspended) =>
        Compose(Assert.Single(SuspensionPlanner.Plan([suspended], Some.Noon)).Notice!.Notice!.Fields, "en").PlainText;

    private Core.Messages.Message Compose(string fields, string language)
    {
        var delivery = Some.Claimed(_admin with { Settings = _admin.Settings with { Language = language } });
        return new ParentAtWork().Services.GetRequiredService<INudgeComposer>().Compose(
            delivery with { Delivery = delivery.Delivery with { Notice = new Notice(SuspensionPlanner.NoticeKind, fields) } })!;
    }
}
