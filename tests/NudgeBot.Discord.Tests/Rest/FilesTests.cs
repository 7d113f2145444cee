using System.Text;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Rest;

public sealed class FilesTests
{
    private static readonly MessageFile Picture = new("week.png", "image/png", new byte[] { 0x89, 0x50, 0x0D, 0x0A, 0x2D, 0x2D, 0x00 }, "Tried on Monday");
    private static readonly MessageFile Document = new("all.json", "application/json", Encoding.UTF8.GetBytes("{}"));

    [Fact]
    public async Task FilesArriveByteForByteWithTheirAltText()
    {
        await using var scene = await Scene.StartAsync();

        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Content = "Your week", Files = [Picture, Document] });

        Assert.True(sent.Succeeded);
        var message = Assert.Single(scene.Channel.Messages);
        Assert.Equal(["week.png", "all.json"], message.Files.Select(file => file.Name));
        Assert.Equal(Picture.Content.ToArray(), message.Files[0].Content);
        Assert.Equal("image/png", message.Files[0].ContentType);
        Assert.Equal(["Tried on Monday", null], message.Files.Select(file => file.Description));
        Assert.Equal("Tried on Monday", sent.Value.Attachments[0].Description);
        Assert.Equal(7, sent.Value.Attachments[0].Size);
    }

    [Fact]
    public async Task AFileAloneIsAMessage()
    {
        await using var scene = await Scene.StartAsync();

        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Files = [Document] });

        Assert.True(sent.Succeeded);
    }

    [Fact]
    public async Task AMessageWithAFileArrivesOnceWhenItsFirstTryWasResetAfterItArrived()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", "/channels/{channel_id}/messages", Fault.ResetAfter);

        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Files = [Document] });

        Assert.True(sent.Succeeded);
        Assert.Single(Assert.Single(scene.Channel.Messages).Files);
    }

    [Fact]
    public async Task ANameWithQuotesAndOtherLettersArrives()
    {
        await using var scene = await Scene.StartAsync();

        await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Files = [Document with { Name = "सप्ताह \"one\"\r\n.json" }] });

        Assert.Equal("सप्ताह \"one\"\r\n.json", Assert.Single(Assert.Single(scene.Channel.Messages).Files).Name);
    }

    [Fact]
    public async Task AnEditThatNamesNoFilesLeavesThemAndOneThatDoesReplacesThem()
    {
        await using var scene = await Scene.StartAsync();
        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Files = [Picture] });

        await scene.Rest.Messages.EditAsync(scene.ChannelId, sent.Value!.Id, new MessageEdit { Content = "text" });
        Assert.Equal("week.png", Assert.Single(scene.Channel.Messages[0].Files).Name);

        await scene.Rest.Messages.EditAsync(
            scene.ChannelId, sent.Value.Id, new MessageEdit { Files = new Optional<IReadOnlyList<MessageFile>>([Document]) });
        Assert.Equal("all.json", Assert.Single(scene.Channel.Messages[0].Files).Name);
    }

    [Fact]
    public async Task FirstAnswersTheirEditsAndFollowUpsCarryFiles()
    {
        await using var scene = await Scene.StartAsync();
        await scene.ConnectAsync();
        var asked = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "progress");
        var token = (await scene.NextInteractionAsync()).Token;
        var answers = scene.Rest.InteractionResponses;

        var answered = await answers.RespondAsync(token, new MessageResponse(new InteractionMessage { Files = [Picture] }));
        Assert.Equal("week.png", Assert.Single(asked.Original!.Files).Name);
        var edited = await answers.EditOriginalAsync(token, new MessageEdit { Files = new Optional<IReadOnlyList<MessageFile>>([Document]) });
        var followed = await answers.FollowUpAsync(token, new InteractionMessage { Content = "more", Files = [Picture] });

        Assert.True(answered.Succeeded && edited.Succeeded && followed.Succeeded);
        Assert.Equal("all.json", Assert.Single(asked.Original!.Files).Name);
        Assert.Equal("Tried on Monday", Assert.Single(asked.FollowUps[0].Files).Description);
    }

    [Fact]
    public async Task APostInAForumCarriesFiles()
    {
        await using var scene = await Scene.StartAsync();
        var forum = scene.Discord.AddChannel(scene.Guild, "stories", type: 15);

        var opened = await scene.Rest.Threads.CreateInForumAsync(
            new Snowflake(forum.Id), new ForumThreadCreate { Name = "week", Message = new ForumThreadMessage { Files = [Picture] } });

        Assert.True(opened.Succeeded);
        var post = Assert.Single(scene.Guild.Channels, channel => channel.Parent == forum);
        Assert.Single(Assert.Single(post.Messages).Files);
    }

    [Theory]
    [InlineData(11, 1)]
    [InlineData(2, (5 * 1024 * 1024) + 1)]
    public async Task TooManyOrTooLargeFilesAreNotSent(int count, int bytes)
    {
        await using var scene = await Scene.StartAsync();
        var file = new MessageFile("x.bin", "application/octet-stream", new byte[bytes]);

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Files = [.. Enumerable.Repeat(file, count)] });

        Assert.Equal(NotSentReason.LimitExceeded, Assert.IsType<RestFailure.NotSent>(result.Failure).Reason);
        Assert.Empty(scene.Channel.Messages);
    }
}
