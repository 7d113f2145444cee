using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class WebRenderingTests
{
    [Fact]
    public void AMessageOfEverythingHasThisForm()
    {
        var message = new Message(
            new Paragraph([
                new Span("Hello "), new Span("you", SpanStyle.Strong | SpanStyle.Emphasis), new Span("/ask", SpanStyle.Code),
            ]),
            new BulletList([new Paragraph("one"), new Paragraph([new Span("two", Link: new Uri("https://example.org/ä"))])]),
            new Note("From a book"))
        {
            Buttons =
            [
                [Button.Pressed("Save", "save:1"), Button.To("Read", new Uri("https://example.org/"))],
            ],
            Attachment = new Attachment("week.png", "image/png", new byte[] { 1, 2 }, "Your week"),
        };

        Assert.Equal(
            """
            {"blocks":[
            {"kind":"paragraph","spans":[{"text":"Hello "},{"text":"you","strong":true,"emphasis":true},{"text":"/ask","code":true}]},
            {"kind":"list","items":[[{"text":"one"}],[{"text":"two","link":"https://example.org/%C3%A4"}]]},
            {"kind":"note","spans":[{"text":"From a book"}]}],
            "buttons":[[{"label":"Save","payload":"save:1"},{"label":"Read","link":"https://example.org/"}]],
            "attachment":{"name":"week.png","type":"image/png","description":"Your week","content":"AQI=","shown":true}}
            """.ReplaceLineEndings(""),
            WebRendering.ToJson(message));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void OnlyWebAddressesBecomeLinks(string address)
    {
        var json = WebRendering.ToJson(new Message(new Paragraph([new Span("here", Link: new Uri(address))])));

        Assert.DoesNotContain("link", json, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherScriptsAreKeptAsTheyAre() =>
        Assert.Contains("कैसे हैं", WebRendering.ToJson(new Message(new Paragraph("कैसे हैं"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<p>")]
    public void WhatIsNoMessageIsPassedOver(string json) => Assert.Null(WebRendering.FromJson(json));
}
