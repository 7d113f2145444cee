using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime.Text;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

/// <summary>The page's manners: keyboard, scrolling, waiting, marks.</summary>
public sealed partial class ChatPageUseTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private static readonly Message Long = new(Enumerable.Range(1, 40).Select(line => new Paragraph($"Line {line}")));

    [Fact]
    public async Task EnterSendsAndShiftEnterBeginsALine()
    {
        await using var room = await WebRoom.OpenAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);

        await visit.Field.PressSequentiallyAsync("one");
        await visit.Field.PressAsync("Shift+Enter");
        await visit.Field.PressSequentiallyAsync("two");
        await visit.Field.PressAsync("Enter");

        await visit.SeesAsync("Heard Text { Words = one");
        Assert.Contains(room.Conversation.Heard, heard => heard.Content == new IncomingContent.Text("one\ntwo"));
        await Assertions.Expect(visit.Field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task EverythingCanBeReachedAndPressedWithTheKeyboard()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = SampleConversation.Reply;
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.Button("Ask a question").FocusAsync();

        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesAsync("Monday, Wednesday and Friday at 8:00");

        // The buttons are others now; the focus has stayed among them.
        await Assertions.Expect(visit.Button("One now")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task WhileAPressIsOnItsWayTheButtonsWait()
    {
        await using var room = await WebRoom.OpenAsync();
        var mayAnswer = new TaskCompletionSource();
        room.Conversation.Answer = async incoming =>
        {
            if (incoming.Content is IncomingContent.Press)
            {
                await mayAnswer.Task;
            }

            return await SampleConversation.Reply(incoming);
        };
        await using var visit = await Visit.StartAsync(chromium.Browser, room);

        await visit.Button("Three a week").ClickAsync();
        await Assertions.Expect(visit.Button("Three a week")).ToHaveClassAsync(PressedClass());
        await visit.Button("Daily at 8:00").ClickAsync(new LocatorClickOptions { Force = true });
        mayAnswer.SetResult();
        await visit.SeesAsync("Monday, Wednesday and Friday at 8:00");

        Assert.Single(room.Conversation.Heard, heard => heard.Content is IncomingContent.Press);
    }

    [Fact]
    public async Task WhileAnAnswerIsAwaitedThePageSaysSo()
    {
        await using var room = await WebRoom.OpenAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Heard Command");
        var mayAnswer = new TaskCompletionSource();
        room.Conversation.Answer = async _ =>
        {
            await mayAnswer.Task;
            return Reply.Say(new Message(new Paragraph("Here it is.")));
        };

        await visit.WriteAsync("hello");
        await Assertions.Expect(visit.Page.Locator(".typing")).ToBeVisibleAsync();
        mayAnswer.SetResult();
        await visit.SeesAsync("Here it is.");

        await Assertions.Expect(visit.Page.Locator(".typing")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WhoReadsAboveIsLeftInPeaceAndToldOfNewMessages()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(Long, Long));
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await Assertions.Expect(visit.Page.Locator(".bot:not(.typing)")).ToHaveCountAsync(2);
        await visit.Log.EvaluateAsync("log => log.scrollTo({ top: 0, behavior: 'instant' })");
        await visit.Page.WaitForFunctionAsync("() => document.getElementById('log').scrollTop === 0");

        await room.PushAsync(new Message(new Paragraph("A nudge")));
        var pill = visit.Button("New message");
        await Assertions.Expect(pill).ToBeVisibleAsync();
        var stayed = await visit.Log.EvaluateAsync<int>("log => log.scrollTop");
        await pill.ClickAsync();

        Assert.Equal(0, stayed);
        await Assertions.Expect(visit.Page.GetByText("A nudge")).ToBeInViewportAsync();
        await Assertions.Expect(pill).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WhoIsAtTheEndStaysAtTheEnd()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(Long));
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Line 40");
        await visit.Log.EvaluateAsync("log => log.scrollTo({ top: log.scrollHeight, behavior: 'instant' })");
        await Assertions.Expect(visit.Page.GetByText("Line 40")).ToBeInViewportAsync();

        await room.PushAsync(new Message(new Paragraph("A nudge")));

        await Assertions.Expect(visit.Page.GetByText("A nudge")).ToBeInViewportAsync();
        await Assertions.Expect(visit.Button("New message")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WhileThePageIsHiddenItsTitleCountsWhatIsNew()
    {
        await using var room = await WebRoom.OpenAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Heard Command");

        await visit.HideAsync(true);
        await room.PushAsync(new Message(new Paragraph("A nudge")));
        await Assertions.Expect(visit.Page).ToHaveTitleAsync("(1) NudgeBot");
        await visit.HideAsync(false);

        await Assertions.Expect(visit.Page).ToHaveTitleAsync("NudgeBot");
    }

    [Fact]
    public async Task APictureIsShownWithItsDescriptionAndAnotherFileIsOffered()
    {
        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(
            new Message(new Paragraph("Your week")) { Attachment = new Attachment("week.png", "image/png", png, "Three of five days") },
            new Message(new Paragraph("Your data")) { Attachment = new Attachment("all.json", "application/json", "{}"u8.ToArray(), "Everything kept") }));
        await using var visit = await Visit.StartAsync(chromium.Browser, room);

        var picture = visit.Page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "Three of five days" });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByText("all.json").ClickAsync());

        Assert.Equal("all.json", download.SuggestedFilename);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task ACommandInTheBotsWordsCanBePressed()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(new Message(
            new BulletList([new Paragraph("/pause — a rest, mum/dad (/resume ends it). Not /etc/hosts.")]))));
        await using var visit = await Visit.StartAsync(chromium.Browser, room);

        await visit.Button("/resume").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".own .bubble")).ToHaveTextAsync("/resume");
        await Assertions.Expect(visit.Page.Locator(".own.sent")).ToHaveCountAsync(1);

        Assert.Equal(new IncomingContent.Command("resume", ""), room.Conversation.Heard[^1].Content);
        Assert.Equal(["/pause", "/resume"], await visit.Page.Locator(".bot >> nth=0 >> .command").AllTextContentsAsync());
    }

    [Theory]
    [InlineData("es-MX", "es", "Pregunta lo que quieras…")]
    [InlineData("hi-IN", "hi", "कुछ भी पूछें…")]
    [InlineData("fi-FI", "en", "Ask anything…")]
    public async Task ThePageSpeaksTheBrowsersLanguageOrEnglish(string locale, string language, string write)
    {
        await using var room = await WebRoom.OpenAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room, locale: locale);
        await visit.SeesAsync("Heard Command");

        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(visit.Page.GetByPlaceholder(write)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task EveryLanguageHasEveryWord()
    {
        await using var room = await WebRoom.OpenAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);

        var keys = await visit.Page.EvaluateAsync<string[]>(
            """
            async () => Object.values((await import('./chat/words.js')).languages)
              .map(words => Object.entries(words).map(([key, word]) => `${key} ${typeof word}`).sort().join())
            """);

        Assert.True(keys.Length >= 3);
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public async Task EveryDayHasItsLine()
    {
        await using var room = await WebRoom.OpenAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Heard Command");
        var chat = Assert.Single(room.Mailbox.Places);
        room.Mailbox.Forget(chat);
        foreach (var at in new[] { "2025-12-30T08:00:00Z", "2026-03-08T08:00:00Z", "2026-03-09T19:00:00Z", "2026-03-09T20:00:00Z" })
        {
            var instant = InstantPattern.General.Parse(at).Value;
            await room.Mailbox.PutAsync(
                chat, Guid.NewGuid(), WebRendering.ToJson(new Message(new Paragraph(at))), instant, TestContext.Current.CancellationToken);
        }

        await visit.Page.Clock.SetFixedTimeAsync("2026-03-10T12:00:00+05:30");
        await visit.Page.ReloadAsync();

        // 19:00 UTC is half past midnight in Kolkata, where this browser is.
        await Assertions.Expect(visit.Page.Locator(".day")).ToHaveTextAsync(
            [WithYear(), WithoutYear(), Today()]);
        await Assertions.Expect(visit.Page.Locator(".entry time").Nth(2)).ToHaveTextAsync("0:30");
    }

    [Fact]
    public async Task AQuestionThatIsTooLongIsCountedBeforeItIsSent()
    {
        await using var room = await WebRoom.OpenAsync();
        await using var visit = await Visit.StartAsync(chromium.Browser, room);
        await visit.SeesAsync("Heard Command");

        await visit.Field.FillAsync(new string('a', 4099));
        await visit.Field.PressAsync("Enter");

        await visit.SeesAsync("That is 3 characters too long.");
        await Assertions.Expect(visit.Field).ToHaveValueAsync(new string('a', 4099));
        Assert.Single(room.Conversation.Heard);
    }

    // Versions of the locale data differ in a comma.
    [GeneratedRegex("^Tuesday,? 30 December 2025$")]
    private static partial Regex WithYear();

    [GeneratedRegex("^Sunday,? 8 March$")]
    private static partial Regex WithoutYear();

    [GeneratedRegex("^today$")]
    private static partial Regex Today();

    [GeneratedRegex("pressed")]
    private static partial Regex PressedClass();
}
