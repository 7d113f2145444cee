using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;

namespace NudgeBot.Core.Tests.Commands;

public sealed class FloodTests
{
    private const string Told = "That was a lot at once.";

    private readonly ParentAtWork _parent = new() { Pace = TimeSpan.FromMilliseconds(200) };

    [Fact]
    public async Task EightMessagesInARowAreAnswered()
    {
        for (var message = 0; message < FloodGate.MostMessages; message++)
        {
            Assert.DoesNotContain(Told, (await _parent.SaysAsync("/help")).Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheNinthIsToldOnceAndTheRestIgnored()
    {
        await HammersAsync(FloodGate.MostMessages);

        Assert.Contains(Told, (await _parent.SaysAsync("/help")).Words(), StringComparison.Ordinal);
        for (var message = 0; message < 50; message++)
        {
            Assert.Empty((await _parent.SaysAsync("/nudge")).Words());
        }

        Assert.Equal(0, _parent.Chat.Settings.Position);
    }

    [Fact]
    public async Task AFewQuietSecondsEndIt()
    {
        await HammersAsync(20);

        _parent.Waits(Duration.FromSeconds(5));

        Assert.Contains("What I can do", (await _parent.SaysAsync("/help")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoGoesOnIsNotAnsweredAfterTenSecondsEither()
    {
        await HammersAsync(100);

        Assert.Empty((await _parent.SaysAsync("/help")).Words());
    }

    [Fact]
    public async Task AnUnhurriedPersonIsNeverTold()
    {
        _parent.Pace = TimeSpan.FromSeconds(1.3);

        for (var message = 0; message < 100; message++)
        {
            Assert.DoesNotContain(Told, (await _parent.SaysAsync("/help")).Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ButtonsMadeToBePressedInARowMayBe()
    {
        await _parent.SaysAsync("/help");

        for (var press = 0; press < 14; press++)
        {
            Assert.DoesNotContain(Told, (await _parent.PressesAsync("themes:here")).Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SomebodyElseInTheChatIsAnswered()
    {
        var group = new ParentAtWork { Kind = ChatKind.Group, Pace = TimeSpan.Zero };
        for (var message = 0; message < 20; message++)
        {
            await group.SaysAsync("/help");
        }

        group.Person = "ben";

        Assert.Contains("What I can do", (await group.SaysAsync("/help")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TalkAmongPeopleIsNotCounted()
    {
        var group = new ParentAtWork { Kind = ChatKind.Group, Pace = TimeSpan.Zero };
        for (var message = 0; message < 20; message++)
        {
            Assert.Empty((await group.SaysAsync("lovely", spokenTo: false)).Words());
        }

        Assert.Contains("What I can do", (await group.SaysAsync("/help")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsOfDangerAreHeardWhateverTheHaste()
    {
        _parent.Answers.Danger("help me", DangerTier.Urgent);
        await HammersAsync(20);

        Assert.Contains("Emergency: 112", (await _parent.SaysAsync("help me")).Words(), StringComparison.Ordinal);
        Assert.Empty((await _parent.SaysAsync("help me")).Words());
    }

    [Fact]
    public void NoMorePeopleAreRememberedThanThereIsRoomFor()
    {
        var gate = new FloodGate(_parent.Time);
        for (var person = 0; person < FloodGate.MostPeople * 3; person++)
        {
            Assert.Equal(FloodVerdict.Fine, gate.Check(new ChatAddress("web", $"{person}"), "x", isPress: false));
        }

        Assert.InRange(gate.People, 1, FloodGate.MostPeople);
    }

    private async Task HammersAsync(int messages)
    {
        for (var message = 0; message < messages; message++)
        {
            await _parent.SaysAsync("/help");
        }
    }
}
