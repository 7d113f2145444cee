using NudgeBot.Core.Messages;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord;
using NudgeBot.Platforms.Discord.Rendering;
using Button = NudgeBot.Core.Messages.Button;
using Message = NudgeBot.Core.Messages.Message;

namespace NudgeBot.Tests.Platforms.Discord;

public sealed class DiscordRenderingTests
{
    [Fact]
    public void WhatEndsInANoteIsAnEmbedWithTheNoteBelow()
    {
        var part = Assert.Single(DiscordRendering.Render(new Message(new Paragraph("Breathe."), new Note("From: A Book (2020)"))));

        Assert.Null(part.Content);
        Assert.Equal("Breathe.", part.Embed!.Description);
        Assert.Equal("From: A Book (2020)", part.Embed.Footer!.Text);
        Assert.NotNull(part.Embed.Color);
    }

    [Fact]
    public void WhatHasNoNoteIsText()
    {
        var part = Assert.Single(DiscordRendering.Render(new Message(new Paragraph("Done."))));

        Assert.Equal("Done.", part.Content);
        Assert.Null(part.Embed);
    }

    [Fact]
    public void ANoteWithALinkIsAQuietLineWhereTheLinkWorks()
    {
        var note = new Note([new Span("the licence", Link: new Uri("https://example.org/licence"))]);

        var part = Assert.Single(DiscordRendering.Render(new Message(new Paragraph("About."), note)));

        Assert.Equal("About.\n\n-# [the licence](<https://example.org/licence>)", part.Content);
    }

    [Fact]
    public void APictureIsShownInsideTheFrameAndAnotherFileGoesBeside()
    {
        var picture = new Attachment("week.png", "image/png", new byte[] { 1 }, "Tried on Monday");
        var framed = new Message(new Paragraph("Your week."), new Note("Three days")) { Attachment = picture };

        var shown = Assert.Single(DiscordRendering.Render(framed));
        var beside = Assert.Single(DiscordRendering.Render(framed with { Attachment = picture with { Name = "all.json", ContentType = "application/json" } }));

        Assert.Equal("attachment://week.png", shown.Embed!.Image!.Url);
        Assert.Equal("Tried on Monday", Assert.Single(shown.Files).Description);
        Assert.Null(beside.Embed!.Image);
        Assert.Equal("all.json", Assert.Single(beside.Files).Name);
    }

    [Fact]
    public void AFileTooLargeToSendIsDescribed()
    {
        var message = new Message(new Paragraph("Your data.")) { Attachment = new Attachment("all.json", "application/json", new byte[11 * 1024 * 1024], "All of it") };

        var part = Assert.Single(DiscordRendering.Render(message));

        Assert.Empty(part.Files);
        Assert.Equal("All of it", part.Embed!.Footer!.Text);
    }

    [Theory]
    [InlineData("*stars* _under_ ~~gone~~ ||hidden||", @"\*stars\* \_under\_ \~\~gone\~\~ \|\|hidden\|\|")]
    [InlineData("`code` [link](https://example.org)", @"\`code\` \[link\](https://example.org)")]
    [InlineData("<@1> @everyone <#2>", @"\<\@1> \@everyone \<#2>")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("> quote\n- item\n1. first", "\\> quote\n\\- item\n1\\. first")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("at 19:30, so :smile: 3.5", @"at 19:30, so \:smile: 3.5")]
    public void WordsMeanThemselves(string words, string written) =>
        Assert.Equal(written, Assert.Single(DiscordRendering.Render(new Message(new Paragraph(words)))).Content);

    [Fact]
    public void FormIsWrittenAroundTheWordsAndNotTheirBlanks()
    {
        var paragraph = new Paragraph(
        [
            new Span("You are "), new Span("strong ", SpanStyle.Strong), new Span("and"), new Span(" kind", SpanStyle.Emphasis | SpanStyle.Strong),
            new Span(": "), new Span("/help *", SpanStyle.Code),
        ]);

        Assert.Equal("You are **strong** and ***kind***: `/help *`", Assert.Single(DiscordRendering.Render(new Message(paragraph))).Content);
    }

    [Fact]
    public void AListHasABulletALine()
    {
        var list = new BulletList([new Paragraph("one"), new Paragraph("two")]);

        Assert.Equal("- one\n- two", Assert.Single(DiscordRendering.Render(new Message(list))).Content);
    }

    [Fact]
    public void ALongMessageBecomesSeveralWithTheButtonsAndTheSourceUnderTheLast()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 2500));
        var message = new Message(new Paragraph(words), new Note("From: A Book")).WithButtons(Button.Pressed("Save", "save:1"));

        var parts = DiscordRendering.Render(message);

        Assert.Equal(4, parts.Count);
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part.Rows));
        Assert.All(parts.SkipLast(1), part => Assert.Null(part.Embed!.Footer));
        Assert.Equal("From: A Book", parts[^1].Embed!.Footer!.Text);
        Assert.Single(parts[^1].Rows);
        Assert.Equal(words, string.Join(' ', parts.Select(part => part.Embed!.Description)));
    }

    [Fact]
    public void TextWithoutAnyBlankIsCutBetweenCharacters()
    {
        var parts = DiscordRendering.Render(new Message(new Paragraph(string.Concat(Enumerable.Repeat("😭", 3000)))));

        Assert.All(parts, part => Assert.Equal(0, part.Content!.Length % 2));
        Assert.All(parts, part => Assert.True(char.IsHighSurrogate(part.Content![0])));
    }

    [Fact]
    public void ButtonsStandInRowsOfFiveAndEachPayloadOnce()
    {
        var rows = Enumerable.Range(0, 7).Select(row => (IReadOnlyList<Button>)[.. Enumerable.Range(0, 3).Select(i => Button.Pressed($"{row}.{i}", $"b:{row}.{i}"))]);
        IReadOnlyList<IReadOnlyList<Button>> all = [.. rows, [Button.Pressed("again", "b:0.0")]];

        var laid = DiscordButtons.Of(all).Cast<ActionRow>().ToList();

        Assert.Equal(5, laid.Count);
        Assert.Equal(21, laid.Sum(row => row.Components.Count));
    }

    [Fact]
    public void ALinkButtonLeadsThere()
    {
        var row = (ActionRow)Assert.Single(DiscordButtons.Of([[Button.To("Read", new Uri("https://example.org/"))]]));

        var button = Assert.IsType<NudgeBot.Discord.Payloads.Button>(Assert.Single(row.Components));
        Assert.Equal(("https://example.org/", ButtonStyle.Link), (button.Url, button.Style));
    }

    [Fact]
    public void AnswersToOneChoiceAreAListAndTheOthersButtons()
    {
        var place = new Choice("Choose a place");
        IReadOnlyList<IReadOnlyList<Button>> rows =
        [
            [Button.Pressed("Pune", "zone:1").Among(place), Button.Pressed("Lima", "zone:2").Among(place, isChosen: true)],
            [Button.Pressed("Oslo", "zone:3").Among(place)],
            [Button.Pressed("Back", "back:1")],
        ];

        var laid = DiscordButtons.Of(rows).Cast<ActionRow>().ToList();

        var list = Assert.IsType<StringSelect>(Assert.Single(laid[0].Components));
        Assert.Equal([("Pune", "zone:1", null), ("Lima", "zone:2", true), ("Oslo", "zone:3", null)], list.Options.Select(option => (option.Label, option.Value, option.Default)));
        Assert.Equal(("Choose a place", 1, 1), (list.Placeholder, list.MinValues, list.MaxValues));
        Assert.Equal("back:1", Assert.IsType<NudgeBot.Discord.Payloads.Button>(Assert.Single(laid[1].Components)).CustomId);
    }

    [Fact]
    public void AButtonThatDoesWhatAnOptionWouldHaveDoneByItselfStays()
    {
        var days = new Choice("Choose the days") { Payload = "days:x", Most = 7 };

        var laid = DiscordButtons.Of(
            [
                [Button.Pressed("Sat", "set:mon-sat").Among(days, value: "6"), Button.Pressed("Sun", "set:every-day").Among(days, value: "7")],
                [Button.Pressed("Every day", "set:every-day"), Button.Pressed("Every day again", "set:every-day")],
            ]);

        Assert.Equal(2, laid.Count);
        Assert.Equal("Every day", Assert.IsType<NudgeBot.Discord.Payloads.Button>(Assert.Single(Assert.IsType<ActionRow>(laid[1]).Components)).Label);
    }

    [Fact]
    public void AChoiceOfSeveralIsAListThatSendsItsOwnPayload()
    {
        var days = new Choice("Choose the days") { Payload = "days:x", Least = 0, Most = 7 };

        var laid = DiscordButtons.Of(
            [[.. "abc".Select(day => Button.Pressed($"{day}", $"day:{day}").Among(days, value: $"{day}"))], [Button.Pressed("The usual days", "days:x")]]);

        var list = Assert.IsType<StringSelect>(Assert.Single(((ActionRow)laid[0]).Components));
        Assert.Equal(("all:days:x", 0, 3), (list.CustomId, list.MinValues, list.MaxValues));
        Assert.Empty(PayloadLimits.Check(new MessageCreate { Content = "Which days?", Components = laid }));
        Assert.Equal(["a", "b", "c"], list.Options.Select(option => option.Value));
    }

    [Fact]
    public void MoreAnswersThanAListHoldsAreSeveralListsOfDifferentNames()
    {
        var place = new Choice("Choose a place");

        var laid = DiscordButtons.Of([.. Enumerable.Range(0, 60).Select(number => (IReadOnlyList<Button>)[Button.Pressed($"{number}", $"zone:{number}").Among(place)])]);

        var lists = laid.Cast<ActionRow>().SelectMany(row => row.Components).Cast<StringSelect>().ToList();
        Assert.Equal([25, 25, 10], lists.Select(list => list.Options.Count));
        Assert.Equal(3, lists.Select(list => list.CustomId).Distinct().Count());
    }

    [Fact]
    public void NothingToSayIsNoMessage() => Assert.Empty(DiscordRendering.Render(new Message(new Paragraph(" "))));

    [Fact]
    public void EveryPartNotifiesNobodyAndStaysWithinDiscordsLimits()
    {
        var message = new Message(new Paragraph(string.Join("\n", Enumerable.Repeat("@everyone *x*", 1500))), new Note(new string('n', 1700)));

        Assert.All(DiscordRendering.Render(message), part =>
        {
            var sent = part.ToMessage("nonce");
            Assert.Empty(sent.AllowedMentions.Parse);
            Assert.Empty(PayloadLimits.Check(sent));
        });
    }
}
