using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Testing;

namespace NudgeBot.Core.Tests.Delivery;

public sealed class PacerTests
{
    private static readonly ChatAddress Chat = new("telegram", "1");
    private static readonly Duration Millisecond = Duration.FromMilliseconds(1);

    [Fact]
    public void NoSecondEverHoldsMoreThanTheLimitWhateverTheTimersGrain()
    {
        var pacer = new Pacer(new PacingLimits { PerSecond = 29.6 });
        var sends = new List<Instant>();
        var random = new Random(7);
        for (var now = Some.Noon; sends.Count < 2000; now += Duration.FromMilliseconds(random.Next(1, 15)))
        {
            while (pacer.PlatformOpensAt <= now)
            {
                pacer.Take(new ChatAddress("telegram", $"{sends.Count}"), now);
                sends.Add(now);
            }
        }

        for (var i = 30; i < sends.Count; i++)
        {
            Assert.True(sends[i] - sends[i - 30] >= Duration.FromSeconds(1) - Millisecond, $"{i}: {sends[i] - sends[i - 30]}");
        }
    }

    [Fact]
    public void TheWholeAllowanceIsUsed()
    {
        var pacer = new Pacer(new PacingLimits { PerSecond = 29.6 });
        var sends = 0;
        for (var now = Some.Noon; now < Some.Noon + Duration.FromSeconds(100); now += Millisecond)
        {
            while (pacer.PlatformOpensAt <= now)
            {
                pacer.Take(new ChatAddress("telegram", $"{sends++}"), now);
            }
        }

        Assert.InRange(sends, 2950, 2961);
    }

    [Fact]
    public void AGroupGetsNoMoreInAnyMinuteThanItsLimit()
    {
        var pacer = new Pacer(new PacingLimits { PerMinuteToAGroup = 20, IsGroup = _ => true });
        var sends = new List<Instant>();
        for (var now = Some.Noon; now < Some.Noon + Duration.FromMinutes(5); now += Duration.FromMilliseconds(100))
        {
            if (pacer.ChatOpensAt(Chat) <= now)
            {
                pacer.Take(Chat, now);
                sends.Add(now);
            }
        }

        Assert.Equal(100, sends.Count);
        Assert.All(sends.Skip(20).Zip(sends), pair => Assert.True(pair.First - pair.Second >= Duration.FromMinutes(1)));
    }

    [Fact]
    public void TopicsOfAGroupShareItsLimit()
    {
        var pacer = new Pacer(new PacingLimits
        {
            BetweenMessagesToAChat = Duration.FromSeconds(1),
            ChatOf = address => address.Place.Split('/')[0],
        });

        pacer.Take(new ChatAddress("telegram", "-100/1"), Some.Noon);

        Assert.Equal(Some.Noon + Duration.FromSeconds(1), pacer.ChatOpensAt(new ChatAddress("telegram", "-100/2")));
    }

    [Fact]
    public void ARefusalShrinksTheRateAndTimeGivesItBack()
    {
        var pacer = new Pacer(new PacingLimits { PerSecond = 30 });

        pacer.ClosePlatform(Some.Noon + Duration.FromSeconds(5), Some.Noon);
        Assert.Equal(27, pacer.RatePerSecond!.Value, 3);
        Assert.Equal(Some.Noon + Duration.FromSeconds(5), pacer.PlatformOpensAt);

        pacer.Take(Chat, Some.Noon + Duration.FromSeconds(60));
        Assert.Equal(30, pacer.RatePerSecond!.Value, 3);
    }

    [Fact]
    public void RefusalsWithoutEndLeaveAFifthOfTheRate()
    {
        var pacer = new Pacer(new PacingLimits { PerSecond = 30 });
        for (var i = 0; i < 100; i++)
        {
            pacer.ClosePlatform(Some.Noon, Some.Noon);
        }

        Assert.Equal(6, pacer.RatePerSecond!.Value, 3);
    }
}
