using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>The page in a real browser.</summary>
public sealed partial class ChatPageTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AStrangerIsWelcomedPressesAButtonAsksAndReadsTheAnswer()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);

        await visit.SeesAsync("Hello, and welcome.");
        await visit.Button("Three a week").ClickAsync();
        await visit.SeesAsync("Monday, Wednesday and Friday at 8:00");
        await visit.ToastSaysAsync("Three a week it is");
        await visit.WriteAsync("What if I get it wrong?");
        await visit.SeesAsync("Then you are in the same boat as other parents.");

        Assert.Equal(["bot", "own", "bot"], await visit.SidesAsync());
        Assert.Equal(
            [
                new IncomingContent.Command("start", ""), new IncomingContent.Press("sub:three"),
                new IncomingContent.Text("What if I get it wrong?"),
            ],
            room.Conversation.Heard.Select(heard => heard.Content));
        Assert.Equal(("Asia/Kolkata", "en-GB"), (room.Conversation.Heard[0].Zone, room.Conversation.Heard[0].Language));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task ANudgeAppearsWithoutReloading()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");

        await room.PushAsync(SampleConversation.Nudge);

        await visit.SeesAsync("Six seconds, no “but” on the end.");
        await Assertions.Expect(visit.Page.Locator(".note").Last).ToHaveTextAsync(Sourced());
    }

    [Fact]
    public async Task WordsThatLookLikeMarkupStayWords()
    {
        const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>&amp;";
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(new Message(new Paragraph(Markup), new Note(Markup))
            .WithButtons(Button.Pressed(Markup, "a:1"))));
        await using var visit = await Visit.StartAsync(chromium.Browser, room);

        await visit.WriteAsync(Markup);

        await Assertions.Expect(visit.Page.Locator(".own .bubble p")).ToHaveTextAsync(Markup);
        await Assertions.Expect(visit.Page.Locator(".bot .bubble p:not(.note)").First).ToHaveTextAsync(Markup);
        Assert.Equal(0, await visit.Page.Locator("#entries img, #entries script").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task WordsAreSetInTheirOwnDirection()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(
            new Message(new Paragraph("מה אם אטעה?"), new Paragraph("What if I get it wrong?"))));
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("מה אם אטעה?");

        var directions = await visit.Page.Locator(".bot .bubble p").EvaluateAllAsync<string[]>(
            "paragraphs => paragraphs.map(paragraph => getComputedStyle(paragraph).direction)");
        await visit.Field.FillAsync("أهلاً");

        Assert.Equal(["rtl", "ltr"], directions);
        Assert.Equal("rtl", await visit.Field.EvaluateAsync<string>("field => getComputedStyle(field).direction"));
    }

    [Fact]
    public async Task OnTheNarrowestPhoneNothingIsCutOff()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(
            SampleConversation.Answer,
            new Message(new Paragraph("https://example.org/" + new string('a', 120)))
                .WithButtons(Enumerable.Range(1, 5).Select(number => Button.Pressed($"Quite a long label {number}", "a:1")))
                .WithButtons(Button.Pressed(new string('w', 80), "a:1"))));
        await using var visit = await Visit.StartAsync(chromium.Browser, room, width: 320, height: 568);
        await visit.SeesAsync("Quite a long label 5");
        await visit.WriteAsync(new string('m', 200));

        var wider = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body, #log, #entries, #entries *, #composer *')]
              .filter(box => !box.classList.contains('unseen') && box.getBoundingClientRect().right > innerWidth + 0.5
                || (box.scrollWidth > box.clientWidth + 1 && ['body', '#log'].some(name => box.matches(name))))
              .map(box => box.outerHTML.slice(0, 80))
            """);
        Assert.Empty(wider);
    }

    [Fact]
    public async Task TwoTabsKeepInStep()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");
        var other = await visit.OpenTabAsync();
        await other.SeesAsync("Hello, and welcome.");

        await visit.WriteAsync("What if I get it wrong?");
        await other.SeesAsync("Then you are in the same boat");
        await other.Button("Three a week").ClickAsync();
        await visit.SeesAsync("Monday, Wednesday and Friday at 8:00");

        Assert.Equal(["bot", "own", "bot"], await visit.SidesAsync());
        Assert.Equal(["bot", "own", "bot"], await other.SidesAsync());
        Assert.Single(room.Conversation.Heard, heard => heard.Content is IncomingContent.Command);
    }

    [Fact]
    public async Task TwoTabsOpenedTogetherAreGreetedOnce()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room, open: false);
        await visit.Page.Context.APIRequest.GetAsync(room.Address.ToString());
        var other = await visit.NewTabAsync();

        await Task.WhenAll(visit.OpenAsync(), other.OpenAsync());
        await visit.SeesAsync("Hello, and welcome.");
        await other.SeesAsync("Hello, and welcome.");

        Assert.Single(room.Mailbox.Places);
        Assert.Single(await room.Mailbox.SinceAsync(room.Mailbox.Places[0], 0, 10, Cancel));
    }

    [Fact]
    public async Task OfflineAndBackNothingIsLostAndNothingDoubles()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");

        await visit.Page.Context.SetOfflineAsync(true);
        await visit.SeesAsync("You are offline.");
        await visit.WriteAsync("What if I get it wrong?");
        await visit.SeesAsync("Waiting for the connection");
        await room.PushAsync(SampleConversation.Nudge);
        await visit.Page.Context.SetOfflineAsync(false);

        await visit.SeesAsync("Six seconds");
        await visit.SeesAsync("Then you are in the same boat");
        await Assertions.Expect(visit.Page.Locator("#notice")).ToBeHiddenAsync();
        Assert.Equal(["bot", "own", "bot", "bot"], await visit.SidesAsync());
        Assert.Single(room.Conversation.Heard, heard => heard.Content is IncomingContent.Text);
    }

    [Fact]
    public async Task WordsWhoseAnswerWasLostOnTheWayAreSentAgainAndAnsweredOnce()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");
        var lost = false;
        await visit.Page.RouteAsync("**/chat/messages", async route =>
        {
            if (!lost && route.Request.Method == "POST")
            {
                lost = true;
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });

        await visit.WriteAsync("What if I get it wrong?");
        await Assertions.Expect(visit.Page.Locator(".own.waiting, .own.sent")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".own.sent")).ToHaveCountAsync(1);

        Assert.True(lost);
        Assert.Equal(["bot", "own", "bot"], await visit.SidesAsync());
        Assert.Single(room.Conversation.Heard, heard => heard.Content is IncomingContent.Text);
    }

    [Fact]
    public async Task WhenTheBotStartsAgainThePageComesBackByItself()
    {
        var room = await OpenSampleAsync();
        var (mailbox, conversation, port) = (room.Mailbox, room.Conversation, room.Address.Port);
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");

        await room.DisposeAsync();
        await visit.SeesAsync("Connection lost.");
        await using var again = await WebRoom.OpenAsync(mailbox, conversation, port: port);
        await again.PushAsync(SampleConversation.Nudge);

        await visit.SeesAsync("Six seconds");
        await Assertions.Expect(visit.Page.Locator("#notice")).ToBeHiddenAsync();
        Assert.Equal(["bot", "bot"], await visit.SidesAsync());
    }

    [Fact]
    public async Task WhatWasTypedIsKeptWhenTheStoreIsOutOfReachAndCanBeSentAgain()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");
        room.Mailbox.OutOfReach = true;

        await visit.WriteAsync("What if I get it wrong?");
        await visit.SeesAsync(Sentences.OutOfReach);
        room.Mailbox.OutOfReach = false;
        await visit.Page.ReloadAsync();
        await visit.Button("Try again").ClickAsync();

        await visit.SeesAsync("Then you are in the same boat");
        Assert.Equal(["bot", "own", "bot"], await visit.SidesAsync());
    }

    [Fact]
    public async Task AReloadShowsTheSameConversationInTheSameOrder()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");
        await visit.WriteAsync("What if I get it wrong?");
        await visit.SeesAsync("Then you are in the same boat");
        await visit.Field.FillAsync("half a thou");

        await visit.Page.ReloadAsync();
        await visit.SeesAsync("Then you are in the same boat");

        Assert.Equal(["bot", "own", "bot"], await visit.SidesAsync());
        await Assertions.Expect(visit.Field).ToHaveValueAsync("half a thou");
        Assert.Equal(2, room.Conversation.Heard.Count);
    }

    [Fact]
    public async Task AfterForgettingThePageIsEmptyOfWhatWasThere()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Hello, and welcome.");
        await visit.WriteAsync("What if I get it wrong?");
        await visit.SeesAsync("Then you are in the same boat");
        room.Conversation.Answer = incoming =>
        {
            room.Mailbox.Forget(incoming.Address);
            return Task.FromResult(Reply.Replace(new Message(new Paragraph("All of it is deleted."))));
        };

        await visit.Button("Helpful").ClickAsync();
        await visit.SeesAsync("All of it is deleted.");

        Assert.Equal(["bot"], await visit.SidesAsync());
        await visit.Page.ReloadAsync();
        await visit.SeesAsync("All of it is deleted.");
        Assert.Equal(["bot"], await visit.SidesAsync());
    }

    [Fact]
    public async Task ALinkOpensThePageAtItsPlace()
    {
        await using var room = await OpenSampleAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room, path: "?start=topic_repair");
        await visit.SeesAsync("Hello, and welcome.");

        Assert.Equal(new IncomingContent.Command("start", "topic_repair"), Assert.Single(room.Conversation.Heard).Content);
        Assert.Equal(room.Address.ToString(), visit.Page.Url);
    }

    private static async Task<WebRoom> OpenSampleAsync()
    {
        var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = SampleConversation.Reply;
        return room;
    }

    [GeneratedRegex(@"^From What is a secure attachment\?.*\(2022\)$")]
    private static partial Regex Sourced();
}
