using NudgeBot.Core.Chats;

namespace NudgeBot.Core.Tests.Commands;

public sealed class HistoryTests
{
    [Fact]
    public async Task EveryChangeIsShownInLocalTimeWithWhoMadeIt()
    {
        var admin = new ParentAtWork { Address = new ChatAddress("telegram", "-100"), Kind = ChatKind.Group, ZoneGuess = "Asia/Kolkata" };
        await admin.SaysAsync("/subscribe daily 8:00");
        admin.Person = "ben";
        await admin.SaysAsync("/pause 2 weeks");
        await admin.SaysAsync("/resume");
        await admin.SaysAsync("/timezone Manila");
        await admin.SaysAsync("/language es");
        await admin.SaysAsync("/language en");
        await admin.SaysAsync("/schedule mon 9:00");
        await admin.SaysAsync("/unsubscribe");

        var lines = (await admin.SaysAsync("/history")).Words().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("The latest changes, the newest first (Asia/Manila time):", lines[0]);
        Assert.Equal(
            [
                "• Tuesday 24 November, 20:00: nudges stopped (you)",
                "• Tuesday 24 November, 20:00: schedule added, on Monday at 9:00 (you)",
                "• Tuesday 24 November, 20:00: language set to English (you)",
                "• Tuesday 24 November, 20:00: language set to Español (you)",
                "• Tuesday 24 November, 20:00: time zone set to Asia/Manila (you)",
                "• Tuesday 24 November, 20:00: the break was ended (you)",
                "• Tuesday 24 November, 20:00: a break began, until Tuesday 8 December, 2:30 (you)",
                "• Tuesday 24 November, 20:00: nudges started, every day at 8:00 (admin asha)",
            ],
            lines[1..]);
    }

    [Fact]
    public async Task AnonymousAdminsAreCalledThat()
    {
        var admin = new ParentAtWork { Address = new ChatAddress("telegram", "-100/7"), Kind = ChatKind.Group, ZoneGuess = "Asia/Kolkata", Person = "-100" };
        await admin.SaysAsync("/schedule daily 8:00");

        Assert.Contains("(an anonymous admin)", (await admin.SaysAsync("/history")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLatestTwentyAreShown()
    {
        var parent = await ParentAtWork.SubscribedAsync();
        for (var i = 0; i < 25; i++)
        {
            await parent.SaysAsync(i % 2 == 0 ? "/language es" : "/language en");
            parent.Waits(NodaTime.Duration.FromMinutes(1));
        }

        Assert.Equal(20, (await parent.SaysAsync("/history")).Words().Split('\n').Count(line => line.StartsWith('•')));
    }

    [Fact]
    public async Task WhereNothingWasChangedItSaysSo() =>
        Assert.Contains("Nothing has been changed here yet.", (await new ParentAtWork().SaysAsync("/history")).Words(), StringComparison.Ordinal);
}
