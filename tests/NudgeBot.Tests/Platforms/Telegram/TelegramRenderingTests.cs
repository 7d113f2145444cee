using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Telegram;
using NudgeBot.Platforms.Telegram.Rendering;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class TelegramRenderingTests
{
    private static readonly Uri Somewhere = new("https://example.org/?a=1&b=\"2\"");

    public static TheoryData<Block, string> Forms { get; } = new()
    {
        { new Paragraph("plain"), "plain" },
        { new Paragraph("<b>not bold</b> & \"quoted\" *stars* _lines_ [x](y)"), "&lt;b&gt;not bold&lt;/b&gt; &amp; &quot;quoted&quot; *stars* _lines_ [x](y)" },
        { new Paragraph([new Span("a", SpanStyle.Strong), new Span(" b "), new Span("c", SpanStyle.Emphasis)]), "<b>a</b> b <i>c</i>" },
        { new Paragraph([new Span("both", SpanStyle.Strong | SpanStyle.Emphasis)]), "<b><i>both</i></b>" },
        { new Paragraph([new Span("/ask <x>", SpanStyle.Code | SpanStyle.Strong)]), "<code>/ask &lt;x&gt;</code>" },
        { new Paragraph([new Span("here", SpanStyle.Strong, Somewhere)]), "<a href=\"https://example.org/?a=1&amp;b=%222%22\"><b>here</b></a>" },
        { new Paragraph([new Span("file", SpanStyle.Plain, new Uri("file:///etc/passwd"))]), "file" },
        { new BulletList([new Paragraph("one"), new Paragraph("two & three")]), "• one\n• two &amp; three" },
        { new Note([new Span("Source: "), new Span("here", SpanStyle.Plain, new Uri("https://example.org/x"))]), "<i>Source: </i><a href=\"https://example.org/x\"><i>here</i></a>" },
        { new Paragraph("خلّيك قريب 👩‍👧 नमस्ते"), "خلّيك قريب 👩‍👧 नमस्ते" },
        { new Paragraph("half \ud83d pair"), "half \ufffd pair" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void ABlockHasTheFormTelegramReads(Block block, string html) =>
        Assert.Equal(html, Assert.Single(TelegramRendering.Render(new Message(block))).Html);

    [Fact]
    public void BlocksAreALineApart() => Assert.Equal(
        "one\n\n• two\n\n<i>three</i>",
        Assert.Single(TelegramRendering.Render(new Message(new Paragraph("one"), new BulletList([new Paragraph("two")]), new Note("three")))).Html);

    [Fact]
    public void AMessageWithNothingToShowIsNotSent() => Assert.Empty(TelegramRendering.Render(new Message(new Paragraph(""))));

    [Fact]
    public void ATextThatJustFitsIsOneMessage() =>
        Assert.Single(TelegramRendering.Render(new Message(new Paragraph(new string('&', 4096)))));

    [Fact]
    public void ALongTextIsCutBetweenParagraphsAndTheButtonsStandUnderTheLastPart()
    {
        var message = new Message(Enumerable.Range(0, 5).Select(number => new Paragraph(new string((char)('a' + number), 1500))))
            .WithButtons(Button.Pressed("Go", "go:1"));

        var parts = TelegramRendering.Render(message);

        Assert.Equal([3002, 3002, 1500], parts.Select(part => part.Html.Length));
        Assert.Equal([false, false, true], parts.Select(part => part.Keyboard is not null));
    }

    [Fact]
    public void ALongParagraphIsCutAfterASentence()
    {
        var sentence = "Get down to their height. ";
        var parts = TelegramRendering.Render(new Message(new Paragraph(string.Concat(Enumerable.Repeat(sentence, 400)))));

        Assert.All(parts, part => Assert.StartsWith("Get down", part.Html, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.InRange(part.Html.Length, 1, 4096));
        Assert.Equal(400 * sentence.Length, parts.Sum(part => part.Html.Length));
    }

    [Fact]
    public void ACharacterMadeOfSeveralIsNotCut()
    {
        const string Family = "👩‍👩‍👧‍👦";
        var parts = TelegramRendering.Render(new Message(new Paragraph(string.Concat(Enumerable.Repeat(Family, 1000)))));

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.Equal(0, part.Html.Length % Family.Length));
    }

    [Fact]
    public void EveryPartOfALongFormattedTextIsWholeHtml()
    {
        var message = new Message(new Paragraph([new Span(new string('x', 9000), SpanStyle.Strong)]));

        Assert.All(TelegramRendering.Render(message), part =>
        {
            Assert.StartsWith("<b>", part.Html, StringComparison.Ordinal);
            Assert.EndsWith("</b>", part.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void AShortTextIsThePicturesCaptionAndALongOneFollowsIt()
    {
        var picture = new Attachment("p.png", "image/png", new byte[] { 1 }, "A picture");

        var captioned = Assert.Single(TelegramRendering.Render(new Message(new Paragraph(new string('x', 1024))) { Attachment = picture }));
        var apart = TelegramRendering.Render(new Message(new Paragraph(new string('x', 1025))) { Attachment = picture });

        Assert.Equal(1024, captioned.Html.Length);
        Assert.Equal(["", new string('x', 1025)], apart.Select(part => part.Html));
        Assert.Equal([true, false], apart.Select(part => part.Attachment is not null));
    }

    [Fact]
    public void APictureWithoutTextSaysWhatItShows() => Assert.Equal(
        "<i>Seven days, five tried</i>",
        Assert.Single(TelegramRendering.Render(new Message { Attachment = new Attachment("p.png", "image/png", new byte[] { 1 }, "Seven days, five tried") })).Html);

    [Theory]
    [InlineData("A|B|C|D|E|F|G|H|I", "8 1")]
    [InlineData("I tried it|Save|More on this|Another|Not now", "3 2")]
    [InlineData("Getting down to their height|Saying sorry", "1 1")]
    [InlineData("Daily at 8:00|Three a week", "2")]
    public void ARowHoldsAsManyButtonsAsAPhoneShows(string labels, string counts)
    {
        var row = labels.Split('|').Select(label => Button.Pressed(label, "k:1"));

        var keyboard = TelegramKeyboard.Of([[.. row]]);

        Assert.Equal(counts, string.Join(' ', keyboard!.InlineKeyboard.Select(line => line.Count())));
    }

    [Fact]
    public void NoMoreThanAHundredButtonsStandUnderAMessage()
    {
        var keyboard = TelegramKeyboard.Of([.. Enumerable.Range(0, 120).Select(number => (IReadOnlyList<Button>)[Button.Pressed($"{number}", "k:1")])]);

        Assert.Equal(100, keyboard!.InlineKeyboard.Sum(line => line.Count()));
    }

    [Fact]
    public async Task WordsArriveAsTheyAreWhateverMarkupTheyLookLike()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        const string Words = "Why does *my* <b>son</b> _hide_ & [cry](http://x)? \"نعم\" &lt; \\ ` 👩‍👧";

        await world.SendAsync(TelegramTestsWorld.At(asha.Id), new Message(new Paragraph(Words)));

        var message = Assert.Single(world.Telegram.SentTo(asha.Id));
        Assert.Equal(Words, message.Text);
        Assert.DoesNotContain(message.Entities, entity => entity.Type != "url");
    }

    [Fact]
    public async Task FormsAndButtonsArriveAndNoLinkIsPreviewed()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        var message = new Message(
            new Paragraph([new Span("Sit close", SpanStyle.Strong), new Span(" when they cry.")]),
            new Note([new Span("Guide", SpanStyle.Plain, new Uri("https://example.org/"))]))
            .WithButtons(Button.Pressed("I tried it", "tried:1"), Button.To("Read", new Uri("https://example.org/read")));

        await world.SendAsync(TelegramTestsWorld.At(asha.Id), message);

        var sent = Assert.Single(world.Telegram.SentTo(asha.Id));
        Assert.Equal("Sit close when they cry.\n\nGuide", sent.Text);
        Assert.Equal(["bold 0 9", "italic 26 5", "text_link 26 5"], sent.Entities.Select(entity => $"{entity.Type} {entity.Offset} {entity.Length}").Order());
        Assert.Equal("tried:1", sent.Button("I tried it").Data);
        Assert.Equal("https://example.org/read", sent.Button("Read").Url);
        var request = Assert.Single(world.Telegram.RequestsOf("sendMessage"));
        Assert.Equal("true", request.Arguments["link_preview_options"]!["is_disabled"]!.ToJsonString());
    }
}
