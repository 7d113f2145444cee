using NudgeBot.Platforms.Telegram;
using NudgeBot.Platforms.Telegram.Receiving;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Addresses at t.me.</summary>
public sealed class TelegramLinksTests
{
    private readonly TelegramLinks _links = new();

    [Fact]
    public void BeforeTheBotKnowsItsNameThereAreNone()
    {
        Assert.Null(_links.To("nudge_n1"));
        Assert.Null(_links.PassOn("nudge_n1", "words"));
        Assert.Null(_links.ToAddToGroup());
    }

    [Fact]
    public void APlaceIsGivenToStart()
    {
        _links.Introduce(new BotIdentity(1, "a_bot"));

        Assert.Equal("https://t.me/a_bot?start=nudge_n1", _links.To("nudge_n1")?.AbsoluteUri);
    }

    [Fact]
    public void AGroupIsAskedForNoRightAndAChannelForTheRightToPost()
    {
        _links.Introduce(new BotIdentity(1, "a_bot"));

        Assert.Equal("https://t.me/a_bot?startgroup=hello", _links.ToAddToGroup()?.AbsoluteUri);
        Assert.Equal("https://t.me/a_bot?startchannel&admin=post_messages", _links.ToAddToChannel()?.AbsoluteUri);
    }

    [Fact]
    public void WordsToPassOnGoWithTheLinkUnlessTheyMakeItTooLong()
    {
        _links.Introduce(new BotIdentity(1, "a_bot"));

        Assert.Equal(
            "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fa_bot%3Fstart%3Dnudge_n1&text=Say%20sorry%20%26%20hug",
            _links.PassOn("nudge_n1", "Say sorry & hug")?.AbsoluteUri);
        Assert.DoesNotContain("text=", _links.PassOn("nudge_n1", new string('आ', 280))!.AbsoluteUri, StringComparison.Ordinal);
    }
}
