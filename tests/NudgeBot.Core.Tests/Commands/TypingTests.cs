using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;

namespace NudgeBot.Core.Tests.Commands;

/// <summary>What is asked for is typed into a form, on platforms that have forms.</summary>
public sealed class TypingTests
{
    private const string TypeIt = "Type it…";

    private readonly ParentAtWork _admin = new()
    {
        Address = new ChatAddress("discord", "7"),
        Kind = ChatKind.Group,
        HasForms = true,
    };

    [Theory]
    [InlineData("/timezone", "Your city or country")]
    [InlineData("/subscribe sometimes", "Such as \"daily 8am\" or \"mon wed fri 20:00\"")]
    [InlineData("/ask", "What you would like to know")]
    [InlineData("/schedule", null)]
    [InlineData("/help", null)]
    public async Task WhoeverIsAskedToTypeSomethingIsGivenAForm(string command, string? hint)
    {
        var asked = await _admin.SaysAsync(command);

        Assert.DoesNotContain("as a reply", asked.Words(), StringComparison.Ordinal);
        Assert.Equal(hint is not null, asked.Labels().Contains(TypeIt));
        if (hint is not null)
        {
            Assert.Equal(hint, (await _admin.PressesAsync(asked, TypeIt)).Form?.Hint);
        }
    }

    [Fact]
    public async Task WithoutFormsThereIsNoButtonForOne() =>
        Assert.DoesNotContain(TypeIt, (await new ParentAtWork().SaysAsync("/timezone")).Labels());

    [Fact]
    public async Task WhatIsTypedIsTheAnswerInPlaceOfTheQuestion()
    {
        var form = await FormAsync(await _admin.SaysAsync("/timezone"));

        var answered = await FillsAsync(form, "Pune");

        Assert.Equal("Asia/Kolkata", _admin.Chat.Settings.Zone);
        Assert.Contains("Asia/Kolkata", answered.Replacement?.PlainText, StringComparison.Ordinal);
        Assert.Empty(answered.Messages);
    }

    [Fact]
    public async Task WhatIsTypedAmissIsAskedForAgain()
    {
        var form = await FormAsync(await _admin.SaysAsync("/timezone"));

        var again = await FillsAsync(form, "a place where nobody ever goes");

        Assert.Contains("I know no place", again.Words(), StringComparison.Ordinal);
        Assert.Equal(form.Payload, (await FormAsync(again)).Payload);
    }

    [Fact]
    public async Task WhatIsTypedForOneScheduleIsNeverTakenForAnother()
    {
        var first = await ScheduleAsync("/schedule mon 8:00");
        var second = await ScheduleAsync("/schedule tue 9:00");
        var formOfFirst = await FormAsync(await _admin.PressesAsync(first, "Times"));
        await _admin.PressesAsync(second, "Times");

        var refused = await FillsAsync(formOfFirst, "7:45");

        Assert.Contains("from an older message", refused.Toast, StringComparison.Ordinal);
        Assert.All(await _admin.SchedulesAsync(), schedule => Assert.NotEqual(new LocalTime(7, 45), schedule.Times.Times[0]));
    }

    [Theory]
    [InlineData("Days", "mon wed", "Such as \"mon wed\" or \"every other day\"", "mon,wed 08:00")]
    [InlineData("Times", "7:45", "Such as \"7:45\" or \"7:45 and 20:10\"", "fri 07:45")]
    public async Task TheFormOfASchedulesPageSaysWhatToTypeThere(string page, string typed, string hint, string becomes)
    {
        var schedule = await ScheduleAsync("/schedule fri 8:00");
        var form = await FormAsync(await _admin.PressesAsync(schedule, page));

        await FillsAsync(form, typed);

        Assert.Equal(hint, form.Hint);
        Assert.Equal(becomes, (await _admin.ScheduleAsync()).Times.ToString());
    }

    [Fact]
    public async Task AFormCanBeFilledInForAWhileAfterItOpened()
    {
        var asked = await _admin.SaysAsync("/timezone");
        _admin.Waits(Duration.FromMinutes(59));
        var form = await FormAsync(asked);
        _admin.Waits(Duration.FromMinutes(10));

        await FillsAsync(form, "Pune");

        Assert.Equal("Asia/Kolkata", _admin.Chat.Settings.Zone);
    }

    [Fact]
    public async Task AFormThatNobodyAwaitsChangesNothing()
    {
        var form = await FormAsync(await _admin.SaysAsync("/timezone"));
        _admin.Waits(Duration.FromHours(2));

        var late = await FillsAsync(form, "Pune");

        Assert.Contains("from an older message", late.Toast, StringComparison.Ordinal);
        Assert.Null(_admin.Chat.Settings.Zone);
    }

    [Fact]
    public async Task OnlyAdminsFillInFormsOfSettings()
    {
        var form = await FormAsync(await _admin.SaysAsync("/timezone"));
        _admin.IsAdmin = false;

        var refused = await FillsAsync(form, "Pune");

        Assert.Contains("Only admins", refused.Words(), StringComparison.Ordinal);
        Assert.Null(_admin.Chat.Settings.Zone);
    }

    [Theory]
    [InlineData("type:gone,123456")]
    [InlineData("type:")]
    [InlineData("nonsense")]
    public async Task AForgedFormIsAnsweredSensibly(string payload) =>
        Assert.Contains("from an older message", (await _admin.DoesAsync(new IncomingContent.Filled(payload, "Pune"))).Toast, StringComparison.Ordinal);

    [Fact]
    public async Task WordsOfDangerInAFormGetHelpAndNoAnswer()
    {
        var form = await FormAsync(await _admin.SaysAsync("/ask"));
        _admin.Answers.Danger("something terrible", DangerTier.Urgent);

        var help = await FillsAsync(form, "something terrible");

        Assert.Contains("sounds serious", help.Words(), StringComparison.Ordinal);
        Assert.True(help.OnlyForMember);
        Assert.Null(help.Replacement);
    }

    private Task<Reply> ScheduleAsync(string command)
    {
        _admin.ZoneGuess = "Asia/Kolkata";
        return _admin.SaysAsync(command);
    }

    private async Task<Form> FormAsync(Reply asked) => (await _admin.PressesAsync(asked, TypeIt)).Form!;

    private Task<Reply> FillsAsync(Form form, string words) => _admin.DoesAsync(new IncomingContent.Filled(form.Payload, words));
}
