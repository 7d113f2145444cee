using System.Net;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Web;

namespace NudgeBot.Tests.Platforms.Web;

public sealed class PostTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WordsReachTheConversationWithWhereAndInWhichLanguage()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        await visitor.WriteAsync("  What is a secure base?  ", zone: "Asia/Kolkata", language: "hi-IN");

        var heard = Assert.Single(room.Conversation.Heard);
        Assert.Equal(
            new Incoming
            {
                Address = visitor.Chat,
                Kind = ChatKind.Private,
                Member = new Member(visitor.Chat.Place, IsAdmin: true),
                Content = new IncomingContent.Text("What is a secure base?"),
                Zone = "Asia/Kolkata",
                Language = "hi-IN",
            },
            heard);
    }

    [Theory]
    [InlineData("Mars/Olympus_Mons", "en")]
    [InlineData("Asia/Kolkata", "<script>")]
    public async Task WhatABrowserSaysOfItselfIsCheckedFirst(string zone, string language)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        await visitor.WriteAsync("hello", zone: zone, language: language);

        var heard = Assert.Single(room.Conversation.Heard);
        Assert.Equal(zone == "Asia/Kolkata" ? zone : null, heard.Zone);
        Assert.Equal(language == "en" ? language : null, heard.Language);
    }

    [Fact]
    public async Task RepliesStandInTheMailboxInTheirOrder()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Say(Some("first"), Some("second")));
        using var visitor = await room.VisitAsync();

        var answer = await PageClient.AnswerOf(await visitor.WriteAsync("hello"));

        Assert.Equal(["first", "second"], await visitor.ReadAsync());
        Assert.Equal(2, answer.Newest);
    }

    [Fact]
    public async Task APressCarriesItsPayloadAndItsToastComesBack()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = _ => Task.FromResult(Reply.Notice("Saved"));
        using var visitor = await room.VisitAsync();

        var answer = await PageClient.AnswerOf(await visitor.PressAsync(1, "save:42"));

        Assert.Equal(new IncomingContent.Press("save:42"), Assert.Single(room.Conversation.Heard).Content);
        Assert.Equal("Saved", answer.Toast);
        Assert.Empty(await visitor.ReadAsync());
    }

    [Fact]
    public async Task AReplacementTakesThePlaceOfTheMessageWhoseButtonWasPressed()
    {
        await using var room = await WebRoom.OpenAsync();
        room.Conversation.Answer = incoming => Task.FromResult(
            incoming.Content is IncomingContent.Press ? Reply.Replace(Some("after")) : Reply.Say(Some("before"), Some("other")));
        using var visitor = await room.VisitAsync();
        await visitor.WriteAsync("/settings");

        var answer = await PageClient.AnswerOf(await visitor.PressAsync(1, "set:days"));

        Assert.Equal(["after", "other"], await visitor.ReadAsync());
        Assert.False(answer.StartOver);
    }

    [Fact]
    public async Task WhenThePressedMessageIsForgottenTheReplacementIsANewMessageAndThePageStartsOver()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        await visitor.WriteAsync("/forget");
        room.Conversation.Answer = incoming =>
        {
            room.Mailbox.Forget(incoming.Address);
            return Task.FromResult(Reply.Replace(Some("All of it is deleted.")));
        };

        var answer = await PageClient.AnswerOf(await visitor.PressAsync(1, "forget:yes"));

        Assert.Equal(["All of it is deleted."], await visitor.ReadAsync());
        Assert.True(answer.StartOver);
    }

    [Fact]
    public async Task TheSamePostTwiceIsDoneOnce()
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        var id = Guid.NewGuid();

        var first = await PageClient.AnswerOf(await visitor.WriteAsync("/nudge", id));
        var again = await PageClient.AnswerOf(await visitor.WriteAsync("/nudge", id));

        Assert.Single(room.Conversation.Heard);
        Assert.Single(await visitor.ReadAsync());
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task TheSamePostToTwoProcessesGivesOneAnswer()
    {
        await using var room = await WebRoom.OpenAsync();
        await using var neighbour = await WebRoom.OpenAsync(room.Mailbox, room.Conversation);
        using var visitor = await room.VisitAsync();
        using var elsewhere = neighbour.Stranger();
        elsewhere.Key = visitor.Key;
        var id = Guid.NewGuid();

        await visitor.WriteAsync("hello", id);
        await elsewhere.WriteAsync("hello", id);

        Assert.Single(await visitor.ReadAsync());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ܓ")]
    [InlineData("😀")]
    public async Task AQuestionOf4096CharactersPasses(string character)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();
        var question = string.Concat(Enumerable.Repeat(character, 4096));

        Assert.Equal(HttpStatusCode.OK, (await visitor.WriteAsync(question)).StatusCode);
        Assert.Equal(new IncomingContent.Text(question), Assert.Single(room.Conversation.Heard).Content);
    }

    [Theory]
    [InlineData(4097)]
    [InlineData(1_000_000)]
    public async Task ALongerOneIsRefusedWithASentence(int characters)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        var refusal = await PageClient.RefusalOf(await visitor.WriteAsync(new string('a', characters)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, Sentences.TooLong), refusal);
        Assert.Empty(room.Conversation.Heard);
    }

    [Theory]
    [InlineData("", Sentences.Unreadable)]
    [InlineData("null", Sentences.Unreadable)]
    [InlineData("[1]", Sentences.Unreadable)]
    [InlineData("{\"text\":7}", Sentences.Unreadable)]
    [InlineData("{\"text\":\"\\ud800\"}", Sentences.Unreadable)]
    [InlineData("{}", Sentences.Empty)]
    [InlineData("{\"text\":\" \\n \"}", Sentences.Empty)]
    public async Task WhatCannotBeReadIsRefusedWithASentence(string body, string sentence)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, sentence), await PageClient.RefusalOf(await visitor.PostRawAsync(body)));
        Assert.Empty(room.Conversation.Heard);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task APayloadThatNoButtonCanHaveIsRefused(string payload)
    {
        await using var room = await WebRoom.OpenAsync();
        using var visitor = await room.VisitAsync();

        var refusal = await PageClient.RefusalOf(await visitor.PressAsync(1, payload));

        Assert.Equal((HttpStatusCode.BadRequest, Sentences.NoSuchButton), refusal);
    }

    [Fact]
    public async Task AnAnswerIsKeptAlsoWhenThePageWasClosedMeanwhile()
    {
        await using var room = await WebRoom.OpenAsync();
        var (asked, mayAnswer) = (new TaskCompletionSource(), new TaskCompletionSource());
        room.Conversation.Answer = async _ =>
        {
            asked.SetResult();
            await mayAnswer.Task;
            return Reply.Say(Some("You are unsubscribed."));
        };
        using var visitor = await room.VisitAsync();
        using var stream = await visitor.ListenAsync();
        using var leaving = room.Stranger();
        leaving.Key = visitor.Key;
        var post = leaving.WriteAsync("/unsubscribe");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        leaving.Http.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        mayAnswer.SetResult();

        Assert.Single((await stream.NextMessagesAsync()).Messages);
    }

    private static Message Some(string words) => new(new Paragraph(words));
}
