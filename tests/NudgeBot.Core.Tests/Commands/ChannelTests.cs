using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Commands;

public sealed class ChannelTests
{
    private readonly ScriptedRights _rights = new();
    private readonly ScriptedChannels _channels = new();
    private readonly ParentAtWork _admin;

    public ChannelTests()
    {
        _rights.Admins.Add(("-1005", "asha"));
        _admin = new ParentAtWork(services => services
            .AddSingleton<IChatRights>(_rights)
            .AddSingleton<IChannelDirectory>(_channels)
            .AddSingleton<IDeepLinks>(new ScriptedLinks("telegram")))
        {
            ZoneGuess = "Asia/Kolkata",
        };
    }

    private Chat Channel => _admin.Chats.All.Single(chat => chat.Kind == ChatKind.Channel);

    [Fact]
    public async Task WithoutANameItSaysHowAndOffersTheWays()
    {
        var how = await _admin.SaysAsync("/channel");

        Assert.Equal(["Pick one of my channels", "Add me to a channel"], how.Labels());
        Assert.Equal("Pick one of my channels", Assert.Single((await _admin.PressesAsync(how, "Pick")).Messages).AsksForChannel);
    }

    [Fact]
    public async Task AChannelThatIsNamedOpensTheScheduleOfTheChannelInPrivate()
    {
        var panel = await _admin.SaysAsync("/channel @parents_daily");
        Assert.Equal(("@parents_daily", "asha"), Assert.Single(_channels.Asked));
        Assert.True(panel.Messages[0].EndsAsking);

        var one = await _admin.PressesAsync(await _admin.PressesAsync(panel, "Add a schedule"), "every day at 20:00");

        Assert.Contains("A nudge every day at 20:00", one.Words(), StringComparison.Ordinal);
        Assert.Equal("Asia/Kolkata", Assert.Single(await _admin.Schedules.OfChatAsync(Channel.Id, CancellationToken.None)).Zone);
        Assert.Empty(await _admin.SchedulesAsync());
    }

    [Fact]
    public async Task ItsSettingsHaveNothingThatOnlyGroupsHave()
    {
        var settings = await _admin.PressesAsync(await _admin.SaysAsync("/channel @parents_daily"), "Its settings");

        Assert.Contains("The settings of your channel", settings.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Asking and buttons", settings.Labels());
    }

    [Theory]
    [InlineData("@parents_daily")]
    [InlineData("https://t.me/parents_daily")]
    [InlineData("-1001234567890")]
    public async Task TheNameCanBeTypedWhileItIsAwaited(string name)
    {
        await _admin.SaysAsync("/channel");

        Assert.Contains("The channel is linked.", (await _admin.SaysAsync(name)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APostForwardedWhileItIsAwaitedNamesItsChannel()
    {
        await _admin.SaysAsync("/channel");
        await _admin.DoesAsync(new IncomingContent.Channel("-1005", "A post."));

        Assert.Equal("-1005", Assert.Single(_channels.Asked).Channel);
        Assert.Empty(_admin.Answers.Asked);
    }

    [Fact]
    public async Task APostForwardedOtherwiseIsAQuestion()
    {
        _admin.Answers.Answer("why", FindingOutcome.Answer, "topic");

        Assert.Contains("Answer of topic.", (await _admin.DoesAsync(new IncomingContent.Channel("-1005", "why"))).Words(), StringComparison.Ordinal);
        Assert.Empty((await _admin.DoesAsync(new IncomingContent.Channel("-1005", null))).Messages);
        Assert.Empty(_channels.Asked);
    }

    [Theory]
    [InlineData(ChannelResult.Unknown, "I cannot find that channel.")]
    [InlineData(ChannelResult.NotAChannel, "That is not a channel.")]
    [InlineData(ChannelResult.BotIsNotThere, "I am not an administrator of that channel yet.")]
    [InlineData(ChannelResult.BotMayNotPost, "without the right to post messages")]
    [InlineData(ChannelResult.NotAnAdmin, "Only administrators of that channel")]
    public async Task WhatStandsInTheWayIsNamedAndNothingIsLinked(ChannelResult result, string words)
    {
        _channels.Found = new FoundChannel(result);

        Assert.Contains(words, (await _admin.SaysAsync("/channel @parents_daily")).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(_admin.Chats.All, chat => chat.Kind == ChatKind.Channel);
    }

    [Fact]
    public async Task ASuspendedChannelGoesOnWhenItIsLinkedAgain()
    {
        await _admin.SaysAsync("/channel @parents_daily");
        await _admin.Chats.SuspendAsync(Channel.Id, SuspensionReason.MissingRight, _admin.Now, CancellationToken.None);

        await _admin.SaysAsync("/channel @parents_daily");

        Assert.Null(Channel.Suspension);
    }

    [Fact]
    public async Task APlatformWithoutChannelsDoesNotKnowIt()
    {
        _admin.Address = new ChatAddress("discord", "1");

        Assert.Contains("I don't know /channel", (await _admin.SaysAsync("/channel")).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("/channel", (await _admin.SaysAsync("/help")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpNamesItInPrivate() =>
        Assert.Contains("/channel — Have nudges posted in a channel of yours", (await _admin.SaysAsync("/help")).Words(), StringComparison.Ordinal);

    [Fact]
    public void APostLeadsEachReaderToAChatOfTheirOwnAndHasNoOtherButton()
    {
        var channel = Some.Chat("-1005") with { Kind = ChatKind.Channel };

        var post = _admin.Services.GetRequiredService<INudgeComposer>().Compose(Some.Claimed(channel));

        var button = Assert.Single(Assert.Single(post!.Buttons));
        Assert.Equal("https://example.org/nudge_n1", button.Link?.AbsoluteUri);
    }

    [Fact]
    public async Task WhatAReaderPressesUnderAnOldPostIsNotAnsweredThere()
    {
        _admin.Address = new ChatAddress("telegram", "-1005");
        _admin.Kind = ChatKind.Channel;
        _admin.IsAdmin = false;

        foreach (var payload in (string[])["topic:topic", "another:n1", "tried:n1", "nudge-now:"])
        {
            var reply = await _admin.PressesAsync(payload);
            Assert.StartsWith("Write to me in a private chat", reply.Toast, StringComparison.Ordinal);
            Assert.Empty(reply.Messages);
        }
    }
}
