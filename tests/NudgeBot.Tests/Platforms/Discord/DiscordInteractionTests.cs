using System.Text.Json.Nodes;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Messages;
using NudgeBot.Discord.Payloads;
using NudgeBot.Testing.Discord;
using Button = NudgeBot.Core.Messages.Button;
using Message = NudgeBot.Core.Messages.Message;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>What people do and see, over the real gateway connection and REST.</summary>
public sealed class DiscordInteractionTests : IAsyncLifetime
{
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int UpdateMessage = 7;

    private DiscordRoom _room = null!;
    private FakeGuild _guild = null!;
    private FakeChannel _channel = null!;
    private FakeUser _admin = null!;
    private FakeUser _member = null!;

    private FakeDiscord Discord => _room.Discord;

    public async ValueTask InitializeAsync()
    {
        _room = await DiscordRoom.StartAsync(discord =>
        {
            _guild = discord.AddGuild("Parents");
            _channel = discord.AddChannel(_guild, "nudges");
            _admin = discord.AddMember(_guild, "Asha", FakePermissions.ManageGuild);
            _member = discord.AddMember(_guild, "Ben");
        });
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task ACommandIsHandedOverWithItsWordsPlaceAndPerson()
    {
        _member.Locale = "es-ES";

        await Discord.UserRunsCommand(_member, _channel, "ask", ("question", "why does she cry?")).MessageAsync();

        var heard = Assert.Single(_room.Heard);
        Assert.Equal(new IncomingContent.Command("ask", "why does she cry?"), heard.Content);
        Assert.Equal(new ChatAddress("discord", $"{_channel.Id}"), heard.Address);
        Assert.Equal((ChatKind.Group, new Member($"{_member.Id}", IsAdmin: false), "es-ES"), (heard.Kind, heard.Member, heard.Language));
    }

    [Fact]
    public async Task WhoMayManageTheServerIsAnAdminAndAPersonAloneIsToo()
    {
        await Discord.UserRunsCommand(_admin, _channel, "next").MessageAsync();
        await Discord.UserRunsCommand(_member, Discord.DirectMessagesWith(_member), "next").MessageAsync();

        Assert.All(_room.Heard, heard => Assert.True(heard.Member.IsAdmin));
        Assert.Equal([ChatKind.Group, ChatKind.Private], _room.Heard.Select(heard => heard.Kind));
    }

    [Theory]
    [InlineData("ask", false)]
    [InlineData("subscribe", true)]
    [InlineData("next", true)]
    public async Task SettingsAndWhatConcernsOnePersonAreForTheirEyesOnly(string command, bool isHidden)
    {
        var message = await Discord.UserRunsCommand(_admin, _channel, command).MessageAsync();

        Assert.Equal(isHidden, message.IsEphemeral);
        Assert.Equal("Heard.", message.Content);
    }

    [Fact]
    public async Task AReplyForOnePersonIsForTheirEyesOnly()
    {
        _room.Answer = _ => Task.FromResult(Say("Only you.") with { OnlyForMember = true });

        Assert.True((await Discord.UserRunsCommand(_member, _channel, "ask").MessageAsync()).IsEphemeral);
    }

    [Fact]
    public async Task ASlowAnswerIsPromisedAndThenGiven()
    {
        var answer = new TaskCompletionSource<Reply>();
        _room.Answer = _ => answer.Task;

        var interaction = Discord.UserRunsCommand(_member, _channel, "ask");
        Assert.Equal(DeferredMessage, await ResponseTypeAsync(interaction));
        answer.SetResult(Say("At last.", "And more."));

        Assert.Equal("At last.", (await interaction.MessageAsync()).Content);
        await DiscordRoom.UntilAsync(() => interaction.FollowUps.Count == 1);
        Assert.Equal("And more.", interaction.FollowUps[0].Content);
    }

    [Fact]
    public async Task APromiseIsKeptWhenDiscordStumblesOverTheAnswerForAWhile()
    {
        const string original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
        var answer = new TaskCompletionSource<Reply>();
        _room.Answer = _ => answer.Task;
        var interaction = Discord.UserRunsCommand(_member, _channel, "ask");
        await interaction.ResponseAsync();
        Discord.Faults.Next("PATCH", original, Fault.ServerError(500), times: 4);

        answer.SetResult(Say("At last."));

        Assert.Equal("At last.", (await interaction.MessageAsync(TimeSpan.FromSeconds(60))).Content);
    }

    [Fact]
    public async Task APromiseForAllBecomesAnAnswerForOneWhenItMust()
    {
        var answer = new TaskCompletionSource<Reply>();
        _room.Answer = _ => answer.Task;

        var interaction = Discord.UserRunsCommand(_member, _channel, "ask");
        await interaction.ResponseAsync();
        answer.SetResult(Say("Only you.") with { OnlyForMember = true });

        await DiscordRoom.UntilAsync(() => interaction.FollowUps.Count == 1);
        Assert.True(interaction.FollowUps[0].IsEphemeral);
    }

    [Fact]
    public async Task AReplacementChangesThePressedMessage()
    {
        var shown = await ShownAsync();
        _room.Answer = _ => Task.FromResult(Reply.Replace(new Message(new Paragraph("Changed.")), "Noted."));

        var press = Discord.UserClicks(_member, shown, "pick:1");

        Assert.Equal(UpdateMessage, await ResponseTypeAsync(press));
        await press.MessageAsync();
        Assert.Equal("Changed.", shown.Content);
        Assert.Empty(shown.Interactive);
        await DiscordRoom.UntilAsync(() => press.FollowUps.Count == 1);
        Assert.Equal(("Noted.", true), (press.FollowUps[0].Content, press.FollowUps[0].IsEphemeral));
        Assert.Equal(new IncomingContent.Press("pick:1"), _room.Heard.Last().Content);
    }

    [Fact]
    public async Task ASlowReplacementIsAcknowledgedAndThenMade()
    {
        var shown = await ShownAsync();
        var answer = new TaskCompletionSource<Reply>();
        _room.Answer = _ => answer.Task;

        var press = Discord.UserClicks(_member, shown, "pick:1");
        Assert.Equal(DeferredUpdate, await ResponseTypeAsync(press));
        answer.SetResult(Reply.Replace(new Message(new Paragraph("Changed."))));

        await press.MessageAsync();
        Assert.Equal("Changed.", shown.Content);
    }

    [Fact]
    public async Task AWordAtAButtonIsForThePersonsEyesOnly()
    {
        var shown = await ShownAsync();
        _room.Answer = _ => Task.FromResult(Reply.Notice("Kept."));

        var said = await DiscordRoom.SaidAtAsync(Discord.UserClicks(_member, shown, "save:1"));

        Assert.Equal(("Kept.", true), (said.Content, said.IsEphemeral));
    }

    [Fact]
    public async Task AButtonThatSaysNothingIsAcknowledged()
    {
        var shown = await ShownAsync();
        _room.Answer = _ => Task.FromResult(Reply.None);

        Assert.Equal(DeferredUpdate, await ResponseTypeAsync(Discord.UserClicks(_member, shown, "save:1")));
    }

    [Fact]
    public async Task ACommandThatSaysNothingIsDone()
    {
        _room.Answer = _ => Task.FromResult(Reply.None);

        var said = await Discord.UserRunsCommand(_member, _channel, "ask").MessageAsync();

        Assert.Equal(("Done.", true), (said.Content, said.IsEphemeral));
    }

    [Fact]
    public async Task WhatCannotBeDoneForLongIsSaidInASentence()
    {
        _room.Answer = _ => throw new InvalidOperationException("The store is away.");

        var said = await Discord.UserRunsCommand(_member, Discord.DirectMessagesWith(_member), "ask").MessageAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("That did not work just now. Please try again in a minute.", said.Content);
    }

    [Fact]
    public async Task AnAdminIsToldWhichPermissionTheBotLacks()
    {
        Discord.ChangesPermissions(_channel, deny: FakePermissions.SendMessages);

        var interaction = Discord.UserRunsCommand(_admin, _channel, "subscribe", ("when", "daily"));
        await interaction.MessageAsync();

        await DiscordRoom.UntilAsync(() => interaction.FollowUps.Count == 1);
        Assert.Equal(
            "I may not post here by myself yet. Please give me these permissions in this channel: Send Messages.", interaction.FollowUps[0].Content);
    }

    [Theory]
    [InlineData(0, "in the channel that this thread belongs to: Send Messages in Threads, Embed Links.")]
    [InlineData(15, "in the forum that this post belongs to: Send Messages in Posts, Embed Links.")]
    public async Task InAThreadTheRightIsNamedAsTheSettingsOfItsParentNameIt(int parentType, string named)
    {
        var parent = Discord.AddChannel(_guild, "stories", parentType);
        var thread = Discord.AddThread(parent, "our week");
        Discord.ChangesPermissions(parent, deny: FakePermissions.SendMessagesInThreads | FakePermissions.EmbedLinks | FakePermissions.SendMessages);

        var interaction = Discord.UserRunsCommand(_admin, thread, "subscribe", ("when", "daily"));
        await interaction.MessageAsync();

        await DiscordRoom.UntilAsync(() => interaction.FollowUps.Count == 1);
        Assert.EndsWith(named, interaction.FollowUps[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereNothingIsLackingNothingIsSaidOfIt()
    {
        var interaction = Discord.UserRunsCommand(_admin, _channel, "subscribe", ("when", "daily"));
        await interaction.MessageAsync();
        await Discord.UserRunsCommand(_admin, _channel, "subscribe", ("when", "daily")).MessageAsync();

        Assert.Empty(interaction.FollowUps);
    }

    [Fact]
    public async Task AMemberIsNotToldWhichPermissionTheBotLacks()
    {
        Discord.ChangesPermissions(_channel, deny: FakePermissions.SendMessages);

        var interaction = Discord.UserRunsCommand(_member, _channel, "subscribe", ("when", "daily"));
        await interaction.MessageAsync();
        await Discord.UserRunsCommand(_member, Discord.DirectMessagesWith(_member), "ask").MessageAsync();

        Assert.Empty(interaction.FollowUps);
    }

    [Fact]
    public async Task ADirectMessageIsAnswered()
    {
        var direct = Discord.DirectMessagesWith(_member);

        Discord.UserWrites(_member, direct, "hello?");
        await Discord.Transcript.WaitForAsync<TranscriptEntry.MessageSent>(sent => sent.Message.Channel == direct);

        var heard = Assert.Single(_room.Heard);
        Assert.Equal((new IncomingContent.Text("hello?"), ChatKind.Private), ((IncomingContent.Text)heard.Content, heard.Kind));
    }

    [Fact]
    public async Task ADirectMessageThatIsToldTwiceIsAnsweredOnce()
    {
        var direct = Discord.DirectMessagesWith(_member);
        var told = DirectMessageIn(direct, new User { Id = new Snowflake(_member.Id) });

        await _room.DirectMessages.HandleAsync(told, _room.Courier, TestContext.Current.CancellationToken);
        await _room.DirectMessages.HandleAsync(told, _room.Courier, TestContext.Current.CancellationToken);

        Assert.Single(_room.Heard);
        Assert.Single(direct.Messages);
    }

    [Fact]
    public async Task WhatBotsWriteIsNotAnswered()
    {
        var told = DirectMessageIn(Discord.DirectMessagesWith(_member), new User { Id = new Snowflake(1), Bot = true });

        await _room.DirectMessages.HandleAsync(told, _room.Courier, TestContext.Current.CancellationToken);

        Assert.Empty(_room.Heard);
    }

    [Fact]
    public async Task ACommandTypedIntoADirectMessageIsOne()
    {
        var direct = Discord.DirectMessagesWith(_member);

        Discord.UserWrites(_member, direct, "/Ask why");
        await Discord.Transcript.WaitForAsync<TranscriptEntry.MessageSent>(sent => sent.Message.Channel == direct);

        Assert.Equal(new IncomingContent.Command("ask", "why"), Assert.Single(_room.Heard).Content);
    }

    [Fact]
    public async Task QuestionsAndPlacesAreProposed()
    {
        var questions = await Discord.UserTypesAutocomplete(_member, _channel, "ask", "question", "other").ChoicesAsync();
        var places = await Discord.UserTypesAutocomplete(_admin, _channel, "timezone", "place", "Pune").ChoicesAsync();

        Assert.Equal([("Title of other", "Title of other")], questions);
        Assert.Contains(places, place => place.Value == "Asia/Kolkata" && place.Name.StartsWith("Pune, India", StringComparison.Ordinal));
    }

    private static NudgeBot.Discord.Payloads.Message DirectMessageIn(FakeChannel channel, User author) =>
        new() { Id = new Snowflake(7), ChannelId = new Snowflake(channel.Id), Author = author, Content = "hello?" };

    private async Task<FakeMessage> ShownAsync()
    {
        _room.Answer = _ => Task.FromResult(Reply.Say(new Message(new Paragraph("Pick.")).WithButtons(Button.Pressed("One", "pick:1"))));
        var shown = await Discord.UserRunsCommand(_member, _channel, "ask").MessageAsync();
        Assert.Equal("pick:1", shown.Button("One"));
        return shown;
    }

    private static async Task<int> ResponseTypeAsync(FakeInteraction interaction) =>
        ((JsonNode)await interaction.ResponseAsync())["type"]!.GetValue<int>();

    private static Reply Say(params string[] texts) => Reply.Say(texts.Select(text => new Message(new Paragraph(text))));
}
