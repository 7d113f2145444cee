using System.Text.Json.Nodes;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Rest;

public sealed class MessagesTests
{
    [Fact]
    public async Task AMessageArrivesWithAllItsParts()
    {
        await using var scene = await Scene.StartAsync();

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.FullMessage());

        Assert.True(result.Succeeded);
        var message = await scene.Channel.NextMessageAsync();
        Assert.Equal(message.Id, result.Value.Id.Value);
        Assert.Equal("Good morning", message.Content);
        Assert.Equal("Serve and return", message.Embeds[0]["title"]!.ToString());
        Assert.Equal("tried:1", message.Button("I tried it"));
        Assert.Equal(1 << 12, message.Flags);
        Assert.Equal("0000000000000000000000001", message.Nonce);
    }

    [Fact]
    public async Task WhatDiscordReturnsIsReadBackWithItsParts()
    {
        await using var scene = await Scene.StartAsync();
        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.FullMessage());

        var read = await scene.Rest.Messages.GetAsync(scene.ChannelId, sent.Value!.Id);

        Assert.True(read.Succeeded);
        Assert.Equal("Answer the next babble with words.", read.Value.Embeds[0].Description);
        var row = Assert.IsType<ActionRow>(read.Value.Components[0]);
        Assert.Equal("tried:1", Assert.IsType<Button>(row.Components[0]).CustomId);
        Assert.Equal("sleep", Assert.IsType<StringSelect>(Assert.IsType<ActionRow>(read.Value.Components[1]).Components[0]).Options[0].Value);
        Assert.True(read.Value.Author!.Bot);
        Assert.Equal(MessageFlags.SuppressNotifications, read.Value.Flags);
    }

    [Fact]
    public async Task EveryWayToSendSaysWhomItMayMention()
    {
        await using var scene = await Scene.StartAsync();
        var forum = scene.Discord.AddChannel(scene.Guild, "stories", type: 15);
        await scene.ConnectAsync();
        scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var interaction = await scene.NextInteractionAsync();

        var message = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        await scene.Rest.Messages.EditAsync(scene.ChannelId, message.Value!.Id, new MessageEdit { Content = "edited" });
        await scene.Rest.Threads.CreateInForumAsync(
            new Snowflake(forum.Id), new ForumThreadCreate { Name = "thread", Message = new ForumThreadMessage { Content = "text" } });
        await scene.Rest.InteractionResponses.RespondAsync(interaction.Token, new MessageResponse(new InteractionMessage { Content = "text" }));
        await scene.Rest.InteractionResponses.EditOriginalAsync(interaction.Token, new MessageEdit { Content = "edited" });
        var followUp = await scene.Rest.InteractionResponses.FollowUpAsync(interaction.Token, new InteractionMessage { Content = "more" });
        await scene.Rest.InteractionResponses.EditFollowUpAsync(interaction.Token, followUp.Value!.Id, new MessageEdit { Content = "edited" });

        var bodies = scene.Discord.Requests.Where(request => request.Body is not null).Select(request => request.Body!).ToList();
        Assert.Equal(7, bodies.Count);
        Assert.All(bodies, body => Assert.Equal("{\"parse\":[]}", AllowedMentionsOf(body)));
    }

    [Fact]
    public async Task OnlyTheNamedUsersMayBeMentioned()
    {
        await using var scene = await Scene.StartAsync();

        await scene.Rest.Messages.CreateAsync(
            scene.ChannelId, Some.Message() with { AllowedMentions = AllowedMentions.Only(new Snowflake(7)) });

        Assert.Equal("{\"parse\":[],\"users\":[\"7\"]}", (await scene.Channel.NextMessageAsync()).AllowedMentions!.ToJsonString());
    }

    [Fact]
    public void AMessageCannotBeMadeWithoutSayingWhomItMayMention() =>
        Assert.Throws<ArgumentNullException>(() => new MessageCreate { AllowedMentions = null! });

    [Fact]
    public async Task TheSameNonceSentTwiceIsOneMessage()
    {
        await using var scene = await Scene.StartAsync();
        var message = Some.Message() with { Nonce = MessageNonce.From(Guid.NewGuid()) };

        var first = await scene.Rest.Messages.CreateAsync(scene.ChannelId, message);
        var second = await scene.Rest.Messages.CreateAsync(scene.ChannelId, message);

        Assert.Equal(first.Value!.Id, second.Value!.Id);
        Assert.Single(scene.Channel.Messages);
    }

    [Fact]
    public async Task TwoMessagesWithoutANonceAreTwoMessages()
    {
        await using var scene = await Scene.StartAsync();

        await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());
        await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.Equal(2, scene.Channel.Messages.Count);
    }

    [Fact]
    public async Task AnEditChangesOnlyWhatItNames()
    {
        await using var scene = await Scene.StartAsync();
        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.FullMessage());

        await scene.Rest.Messages.EditAsync(scene.ChannelId, sent.Value!.Id, new MessageEdit { Content = "Good evening" });

        var message = scene.Channel.Messages.Single();
        Assert.Equal("Good evening", message.Content);
        Assert.Single(message.Embeds);
        Assert.NotEmpty(message.Interactive);
    }

    [Fact]
    public async Task AnEditRemovesWhatItNamesAsNothing()
    {
        await using var scene = await Scene.StartAsync();
        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.FullMessage());

        await scene.Rest.Messages.EditAsync(
            scene.ChannelId, sent.Value!.Id, new MessageEdit { Content = null, Components = Array.Empty<Component>() });

        var edit = scene.Discord.Requests[^1].Body!;
        Assert.True(edit.AsObject().ContainsKey("content"));
        Assert.Null(edit["content"]);
        Assert.Empty(scene.Channel.Messages.Single().Interactive);
    }

    [Fact]
    public async Task ADeletedMessageIsGone()
    {
        await using var scene = await Scene.StartAsync();
        var sent = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        var result = await scene.Rest.Messages.DeleteAsync(scene.ChannelId, sent.Value!.Id);

        Assert.True(result.Succeeded);
        Assert.Empty(scene.Channel.Messages);
    }

    [Fact]
    public async Task AMessageBeyondALimitIsNotSentAndItsPlaceIsNamed()
    {
        await using var scene = await Scene.StartAsync();

        var result = await scene.Rest.Messages.CreateAsync(
            scene.ChannelId, new MessageCreate { Embeds = [new Embed { Title = new string('x', 257) }] });

        var failure = Assert.IsType<RestFailure.NotSent>(result.Failure);
        Assert.Equal(NotSentReason.LimitExceeded, failure.Reason);
        Assert.StartsWith("embeds[0].title has 257 characters", failure.Detail, StringComparison.Ordinal);
        Assert.Empty(scene.Discord.Requests);
    }

    [Fact]
    public async Task AForumTakesAMessageAsANewThread()
    {
        await using var scene = await Scene.StartAsync();
        var forum = scene.Discord.AddChannel(scene.Guild, "stories", type: 15);

        var result = await scene.Rest.Threads.CreateInForumAsync(
            new Snowflake(forum.Id), new ForumThreadCreate { Name = "Week 1", Message = new ForumThreadMessage { Content = "Hello" } });

        Assert.True(result.Succeeded);
        Assert.Equal(ChannelType.PublicThread, result.Value.Type);
        Assert.Equal(forum.Id, result.Value.ParentId!.Value.Value);
    }

    [Fact]
    public async Task DirectMessagesGoThroughTheChannelThatDiscordOpens()
    {
        await using var scene = await Scene.StartAsync();

        var channel = await scene.Rest.Users.OpenDirectMessagesAsync(new Snowflake(scene.Parent.Id));
        var result = await scene.Rest.Messages.CreateAsync(channel.Value!.Id, Some.Message("Just for you"));

        Assert.True(result.Succeeded);
        Assert.Equal("Just for you", (await scene.Discord.DirectMessagesWith(scene.Parent).NextMessageAsync()).Content);
    }

    private static string? AllowedMentionsOf(JsonNode body) =>
        (body["allowed_mentions"] ?? body["message"]?["allowed_mentions"] ?? body["data"]?["allowed_mentions"])?.ToJsonString();
}
