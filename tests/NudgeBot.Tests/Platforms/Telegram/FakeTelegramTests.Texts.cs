using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class FakeTelegramTextsTests : FakeTelegramTest
{
    [Theory]
    [InlineData("a <b>b", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("é<br/>", "Unsupported start tag \"br/\" at byte offset 2")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("1 < 2", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("1 <2", "Unclosed start tag at byte offset 2")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<a =x>z</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<tg-time unix=\"1767225600\" format=\"z\">x</tg-time>", "Invalid date format used")]
    [InlineData("<tg-emoji emoji-id=\"x\">x</tg-emoji>", "Invalid custom emoji identifier specified")]
    public async Task MarkupThatTelegramCannotParseIsRefusedInItsWords(string html, string complaint) =>
        Assert.Equal("400 Bad Request: can't parse entities: " + complaint, await Send(html));

    [Theory]
    [InlineData("<b>a</b><i>b</i><u>c</u><s>d</s>", "abcd", "bold 0 1, italic 1 1, underline 2 1, strikethrough 3 1")]
    [InlineData("<strong>a</strong><em>b</em><ins>c</ins><del>d</del><strike>e</strike>", "abcde", "bold 0 1, italic 1 1, underline 2 1, strikethrough 3 1, strikethrough 4 1")]
    [InlineData("👶 <b>a</b>", "👶 a", "bold 3 1")]
    [InlineData("&lt;b&gt; &amp; &quot; &#33; &#x21; &nbsp; &apos;", "<b> & \" ! ! &nbsp; &apos;", "")]
    [InlineData("<blockquote expandable>a</blockquote><blockquote>b</blockquote>", "ab", "expandable_blockquote 0 1, blockquote 1 1")]
    [InlineData("<tg-spoiler>a</tg-spoiler><span class=\"tg-spoiler\">b</span>", "ab", "spoiler 0 1, spoiler 1 1")]
    [InlineData("<pre><code class=\"language-cs\">x</code></pre>", "x", "pre 0 1")]
    [InlineData("<code>x</code>", "x", "code 0 1")]
    [InlineData("<code>a<b>b</b></code>", "ab", "code 0 2")]
    [InlineData("<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>", "x", "text_link 0 1")]
    [InlineData("<a href=\"nonsense\">x</a>", "x", "")]
    [InlineData("<a href=\"tg://user?id=7\">x</a>", "x", "text_mention 0 1")]
    [InlineData("<tg-time unix=\"1767225600\" format=\"wDT\">x</tg-time>", "x", "date_time 0 1")]
    [InlineData("<B>x</B>", "x", "bold 0 1")]
    [InlineData("  \n x \n ", "x", "")]
    public async Task MarkupBecomesPlainTextAndEntitiesInUtf16Units(string html, string text, string entities)
    {
        await Send(html);

        var message = await Telegram.NextMessageTo(LastChat);
        Assert.Equal(text, message.Text);
        Assert.Equal(entities, string.Join(", ", message.Entities.Select(entity => $"{entity.Type} {entity.Offset} {entity.Length}")));
        Assert.Equal(html, message.Source);
    }

    [Theory]
    [InlineData("", "400 Bad Request: message text is empty")]
    [InlineData(" \n ", "400 Bad Request: text must be non-empty")]
    [InlineData("<b></b>", "400 Bad Request: text must be non-empty")]
    public async Task ATextWithNothingToReadIsRefused(string html, string refusal) => Assert.Equal(refusal, await Send(html));

    [Fact]
    public async Task TheLengthCountsAfterMarkupIsTaken()
    {
        Assert.Equal("200", await Send($"<b>{new string('x', 4096)}</b>"));
        Assert.Equal("400 Bad Request: message is too long", await Send(new string('x', 4097)));
        Assert.Equal("400 Bad Request: message is too long", await Send(new string('x', 4095) + "👶"));
        Assert.Equal("400 Bad Request: text is too long", await Send(new string('x', 32769)));
    }

    [Fact]
    public async Task AnUnknownParseModeIsRefused()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        Assert.Equal("400 Bad Request: unsupported parse_mode", await Refusal("sendMessage", new { chat_id = asha.Id, text = "x", parse_mode = "bbcode" }));
    }

    [Fact]
    public async Task MarkdownIsNotModelledAndSaysSo()
    {
        var asha = Telegram.AddUser("Asha", hasStarted: true);

        Assert.StartsWith("501 Not Implemented", await Refusal("sendMessage", new { chat_id = asha.Id, text = "*x*", parse_mode = "MarkdownV2" }));
    }

    [Theory]
    [InlineData("/start", "bot_command 0 6")]
    [InlineData("/nudge@nudge_test_bot now", "bot_command 0 21")]
    [InlineData("👶 /help", "bot_command 3 5")]
    [InlineData("and/or", "")]
    [InlineData("@nudge_test_bot hello", "mention 0 15")]
    [InlineData("see https://example.org/x", "url 4 21")]
    public async Task WhatPeopleWriteGetsTheEntitiesTelegramFinds(string text, string entities)
    {
        var message = await Telegram.Says(Telegram.AddUser("Asha"), text);

        Assert.Equal(entities, string.Join(", ", message.Entities.Select(entity => $"{entity.Type} {entity.Offset} {entity.Length}")));
    }

    private long LastChat { get; set; }

    private async Task<string> Send(string html)
    {
        LastChat = Telegram.AddUser("Asha", hasStarted: true).Id;
        var answer = await Call("sendMessage", new { chat_id = LastChat, text = html, parse_mode = "HTML" });
        return (bool)answer["ok"]! ? "200" : $"{answer["error_code"]} {answer["description"]}";
    }
}
