using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>People who installed the bot for themselves use it in places that it is not in.</summary>
public sealed class DiscordVisitTests : IAsyncLifetime
{
    private const string OpenDirectMessages = "/users/@me/channels";

    private DiscordRoom _room = null!;
    private FakeGuild _guild = null!;
    private FakeChannel _channel = null!;
    private FakeChannel _friends = null!;
    private FakeUser _parent = null!;

    private FakeDiscord Discord => _room.Discord;

    public async ValueTask InitializeAsync() => _room = await DiscordRoom.StartAsync(discord =>
    {
        _guild = discord.AddGuildWithoutBot("Elsewhere");
        _channel = discord.AddChannel(_guild, "lounge");
        _friends = discord.AddGroupMessages();
        _parent = discord.AddMember(_guild, "Asha");
    });

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task InAServerWithoutTheBotAnAnswerIsForThePersonsEyesOnly()
    {
        var answer = await Discord.UserRunsCommand(_parent, _channel, "ask", ("question", "why?")).MessageAsync();

        Assert.Equal(("Heard.", true), (answer.Content, answer.IsEphemeral));
    }

    [Theory]
    [InlineData("ask", false)]
    [InlineData("subscribe", true)]
    [InlineData("next", true)]
    [InlineData("hardweek", true)]
    public async Task AmongFriendsOnlyWhatComesFromTheGuideIsForAll(string command, bool isHidden) =>
        Assert.Equal(isHidden, (await Discord.UserRunsCommand(_parent, _friends, command).MessageAsync()).IsEphemeral);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatIsSaidThereIsAboutThePersonsDirectMessages(bool isServer)
    {
        await Discord.UserRunsCommand(_parent, isServer ? _channel : _friends, "subscribe", ("when", "daily")).MessageAsync();

        var heard = Assert.Single(_room.Heard);
        Assert.Equal(new ChatAddress("discord", $"{Discord.DirectMessagesWith(_parent).Id}"), heard.Address);
        Assert.Equal((ChatKind.Private, true, true), (heard.Kind, heard.Member.IsAdmin, heard.IsElsewhere));
    }

    [Fact]
    public async Task ASettingSaysThatItIsAboutTheDirectMessages()
    {
        var set = await Discord.UserRunsCommand(_parent, _channel, "subscribe", ("when", "daily")).MessageAsync();
        var asked = await Discord.UserRunsCommand(_parent, _channel, "ask", ("question", "why?")).MessageAsync();

        Assert.Contains("This is about your direct messages with me", set.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("direct messages", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDirectMessagesAreOpenedOnceAtMost()
    {
        await Discord.UserRunsCommand(_parent, Discord.DirectMessagesWith(_parent), "ask", ("question", "why?")).MessageAsync();
        await Discord.UserRunsCommand(_parent, _channel, "ask", ("question", "why?")).MessageAsync();
        Assert.DoesNotContain(Discord.Requests, request => request.Template == OpenDirectMessages);

        var stranger = Discord.AddMember(_guild, "Ben");
        await Discord.UserRunsCommand(stranger, _channel, "ask", ("question", "why?")).MessageAsync();
        await Discord.UserRunsCommand(stranger, _channel, "ask", ("question", "why?")).MessageAsync();

        Assert.Single(Discord.Requests, request => request.Template == OpenDirectMessages);
    }

    [Fact]
    public async Task WhoseDirectMessagesDoNotOpenIsToldSo()
    {
        Discord.Faults.Next("POST", OpenDirectMessages, Fault.Respond(FakeResponse.Error(400, 40003, "You are opening direct messages too fast.")));

        var answer = await Discord.UserRunsCommand(_parent, _channel, "ask", ("question", "why?")).MessageAsync();

        Assert.Equal(("That did not work just now. Please try again in a minute.", true), (answer.Content, answer.IsEphemeral));
        Assert.Empty(_room.Heard);
    }

    [Fact]
    public async Task APressThereIsAnsweredForThePersonsEyesOnly()
    {
        _room.Answer = _ => Task.FromResult(Reply.Say(new Message(new Paragraph("Pick.")).WithButtons(Button.Pressed("One", "pick:1"))));
        var shown = await Discord.UserRunsCommand(_parent, _friends, "ask", ("question", "why?")).MessageAsync();

        var said = await DiscordRoom.SaidAtAsync(Discord.UserClicks(Discord.AddUser("Ben"), shown, "pick:1"));

        Assert.True(said.IsEphemeral);
    }

    [Fact]
    public async Task APlaceWithoutTheBotIsNotTakenForOneOfItsOwn()
    {
        await Discord.UserRunsCommand(_parent, _channel, "ask", ("question", "why?")).MessageAsync();

        Assert.DoesNotContain(_room.Watch.Servers, server => server.Id.Value == _guild.Id);
        Assert.DoesNotContain(_channel.Messages, message => !message.IsEphemeral);
    }
}
