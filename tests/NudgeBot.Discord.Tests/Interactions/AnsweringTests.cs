using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Interactions;

public sealed class AnsweringTests
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";

    [Fact]
    public async Task ACommandIsAnsweredPrivately()
    {
        await using var scene = await ConnectedAsync();
        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "subscribe", ("when", "daily 8am"));
        var command = Assert.IsType<CommandInteraction>(await scene.NextInteractionAsync());

        var result = await RespondAsync(scene, command, new MessageResponse(InteractionMessage.Private($"Understood: {command.Call.Text("when")}")));

        Assert.True(result.Succeeded);
        var message = await use.MessageAsync();
        Assert.Equal(("Understood: daily 8am", true), (message.Content, message.IsEphemeral));
    }

    [Fact]
    public async Task ADeferredAnswerIsFilledInAndStaysPrivate()
    {
        await using var scene = await ConnectedAsync();
        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "ask", ("question", "How long?"));
        var command = await scene.NextInteractionAsync();

        await RespondAsync(scene, command, new DeferredMessageResponse(Ephemeral: true));
        await scene.Rest.InteractionResponses.EditOriginalAsync(
            command.Token, new MessageEdit { Embeds = new[] { new Embed { Description = "Until she sleeps." } } });

        var message = await use.MessageAsync();
        Assert.Equal("Until she sleeps.", message.Embeds.Single()["description"]!.ToString());
        Assert.True(message.IsEphemeral);
    }

    [Fact]
    public async Task AButtonEditsTheMessageItIsOn()
    {
        await using var scene = await ConnectedAsync();
        await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.FullMessage());
        var nudge = await scene.Channel.NextMessageAsync();
        scene.Discord.UserClicks(scene.Parent, nudge, nudge.Button("I tried it"));
        var click = Assert.IsType<ComponentInteraction>(await scene.NextInteractionAsync());

        await RespondAsync(scene, click, new UpdateMessageResponse(new MessageEdit { Content = "Well done", Components = Array.Empty<Component>() }));

        Assert.Equal(("tried:1", "Well done"), (click.CustomId, nudge.Content));
        Assert.Empty(nudge.Interactive);
    }

    [Fact]
    public async Task AChannelThatWasChosenComesWithTheBotsRightsThere()
    {
        await using var scene = await ConnectedAsync();
        scene.Discord.ChangesPermissions(scene.Channel, deny: FakePermissions.EmbedLinks);
        await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Content = "Where?", Components = [new ActionRow(new ChannelSelect { CustomId = "where" })] });
        var panel = await scene.Channel.NextMessageAsync();
        scene.Discord.UserSelects(scene.Admin, panel, "where", scene.ChannelId.ToString());

        var choice = Assert.IsType<ComponentInteraction>(await scene.NextInteractionAsync());

        Assert.Equal([scene.ChannelId.ToString()], choice.Values);
        Assert.False(choice.Resolved.Channels[scene.ChannelId].AppPermissions!.Value.Has(Permissions.EmbedLinks));
        Assert.True(choice.InvokerCanManageGuild);
    }

    [Fact]
    public async Task AnOptionBeingTypedGetsProposals()
    {
        await using var scene = await ConnectedAsync();
        var typing = scene.Discord.UserTypesAutocomplete(scene.Parent, scene.Channel, "timezone", "zone", "Pun");
        var interaction = Assert.IsType<AutocompleteInteraction>(await scene.NextInteractionAsync());

        await RespondAsync(scene, interaction, new AutocompleteResponse([new CommandChoice("Pune, India", "Asia/Kolkata")]));

        Assert.Equal(("zone", "Pun"), (interaction.Focused!.Name, interaction.Focused.AsText()));
        Assert.Equal([("Pune, India", "Asia/Kolkata")], await typing.ChoicesAsync());
    }

    [Fact]
    public async Task AFormIsOpenedFilledInAndAnswered()
    {
        await using var scene = await ConnectedAsync();
        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "ask");
        var command = await scene.NextInteractionAsync();
        await RespondAsync(scene, command, new ModalResponse(new Modal
        {
            CustomId = "ask",
            Title = "Ask the guide",
            Components = [new Label { Text = "Your question", Component = new TextInput { CustomId = "question", Style = TextInputStyle.Paragraph, MaxLength = 500 } }],
        }));

        await use.ModalAsync();
        var submission = scene.Discord.UserSubmitsModal(use, ("question", "How long?"));
        var form = Assert.IsType<ModalInteraction>(await scene.NextInteractionAsync());
        await RespondAsync(scene, form, new MessageResponse(InteractionMessage.Private("Until she sleeps.")));

        Assert.Equal(("ask", "How long?"), (form.CustomId, form.Text("question")));
        Assert.Equal("Until she sleeps.", (await submission.MessageAsync()).Content);
    }

    [Fact]
    public async Task ASecondFirstAnswerIsRefusedAndAFollowUpIsNot()
    {
        await using var scene = await ConnectedAsync();
        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var command = await scene.NextInteractionAsync();
        await RespondAsync(scene, command, new MessageResponse(InteractionMessage.Private("first")));

        var second = await RespondAsync(scene, command, new MessageResponse(InteractionMessage.Private("second")));
        var followUp = await scene.Rest.InteractionResponses.FollowUpAsync(command.Token, InteractionMessage.Private("third"));

        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, Assert.IsType<RestFailure.Failed>(second.Failure).Error.Code);
        Assert.True(followUp.Succeeded);
        Assert.Equal(["third"], use.FollowUps.Select(message => message.Content));
    }

    [Theory]
    [InlineData(500, false, true)]
    [InlineData(502, false, true)]
    [InlineData(503, true, false)]
    public async Task AFirstAnswerThatDiscordStumblesOverIsTriedAgain(int status, bool handlesFirst, bool isGivenByTheSecond)
    {
        await using var scene = await ConnectedAsync();
        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var command = await scene.NextInteractionAsync();
        scene.Discord.Faults.Next("POST", Callback, Fault.ServerError(status, handlesFirst));

        var answered = await RespondAsync(scene, command, new MessageResponse(InteractionMessage.Private("here")));

        Assert.Equal(isGivenByTheSecond, answered.Succeeded);
        Assert.Equal(isGivenByTheSecond ? null : DiscordErrorCode.AlreadyAcknowledged, (answered.Failure as RestFailure.Failed)?.Error.Code);
        Assert.Equal("here", (await use.MessageAsync()).Content);
    }

    [Fact]
    public async Task AnAnswerAfterThreeSecondsIsUnknown()
    {
        var clock = new ManualClock();
        await using var scene = await ConnectedAsync(clock);
        scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var command = await scene.NextInteractionAsync();

        clock.Advance(TimeSpan.FromSeconds(3.1));
        var late = await RespondAsync(scene, command, new MessageResponse(InteractionMessage.Private("late")));

        Assert.Equal(DiscordErrorCode.UnknownInteraction, Assert.IsType<RestFailure.Failed>(late.Failure).Error.Code);
    }

    [Fact]
    public async Task AFirstAnswerIsNotWaitedForLongerThanItIsOfUse()
    {
        var clock = new ManualClock();
        await using var scene = await ConnectedAsync(clock);
        scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var command = await scene.NextInteractionAsync();
        var held = new Fault.Hold();
        scene.Discord.Faults.Next("POST", Callback, held);

        var answering = RespondAsync(scene, command, new DeferredMessageResponse(Ephemeral: true));
        await held.Reached;
        await clock.PassAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));

        Assert.Equal(new RestFailure.Unknown(UnknownReason.TimedOut), (await answering).Failure);
        held.Release();
    }

    [Fact]
    public async Task ATokenIsOverAfterFifteenMinutesAndTheBotsOwnIsNot()
    {
        var clock = new ManualClock();
        await using var scene = await ConnectedAsync(clock);
        scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var command = await scene.NextInteractionAsync();
        await RespondAsync(scene, command, new DeferredMessageResponse(Ephemeral: true));

        clock.Advance(TimeSpan.FromMinutes(15.1));
        var edit = await scene.Rest.InteractionResponses.EditOriginalAsync(command.Token, new MessageEdit { Content = "late" });
        var message = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        Assert.Equal(DiscordErrorCode.InvalidWebhookToken, Assert.IsType<RestFailure.Failed>(edit.Failure).Error.Code);
        Assert.True(message.Succeeded);
    }

    [Fact]
    public async Task ADirectMessagesCommandHasNoMember()
    {
        await using var scene = await ConnectedAsync();
        scene.Discord.UserRunsCommand(scene.Parent, scene.Discord.DirectMessagesWith(scene.Parent), "start");

        var command = await scene.NextInteractionAsync();

        Assert.Null(command.Member);
        Assert.Equal(scene.Parent.Id, command.Invoker!.Id.Value);
        Assert.Equal(InteractionContext.BotDirectMessage, command.Context);
    }

    [Fact]
    public async Task AnAnswerIsReadChangedAndTakenBack()
    {
        await using var scene = await ConnectedAsync();
        scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var command = await scene.NextInteractionAsync();
        await RespondAsync(scene, command, new MessageResponse(new InteractionMessage { Content = "first" }));
        var followUp = await scene.Rest.InteractionResponses.FollowUpAsync(command.Token, new InteractionMessage { Content = "more" });

        var original = await scene.Rest.InteractionResponses.GetOriginalAsync(command.Token);
        await scene.Rest.InteractionResponses.DeleteFollowUpAsync(command.Token, followUp.Value!.Id);
        await scene.Rest.InteractionResponses.DeleteOriginalAsync(command.Token);

        Assert.Equal("first", original.Value!.Content);
        Assert.Empty(scene.Channel.Messages);
    }

    private static async Task<Scene> ConnectedAsync(TimeProvider? clock = null)
    {
        var scene = await Scene.StartAsync(clock);
        await scene.ConnectAsync();
        return scene;
    }

    private static Task<RestResult<NoContent>> RespondAsync(Scene scene, Interaction interaction, InteractionResponse response) =>
        scene.Rest.InteractionResponses.RespondAsync(interaction.Token, response);
}
