using System.Text.Json;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Payloads;

public sealed class SampleFramesTests
{
    [Fact]
    public void AReadyHasItsSessionAndGuilds()
    {
        using var document = JsonDocument.Parse(SampleFrames.Ready);

        var ready = EventReader.ReadReady(GatewayFrame.Read(document).Data);

        Assert.Equal(("abc", "wss://gateway-us-east1-b.discord.gg"), (ready.SessionId, ready.ResumeGatewayUrl));
        Assert.Equal(new Snowflake(41771983423143937), ready.Guilds.Single().Id);
    }

    [Fact]
    public void AGuildHasItsChannelsRolesAndThreads()
    {
        var guild = Assert.IsType<GuildCreateEvent>(Read(SampleFrames.GuildCreate)).Guild;

        Assert.Equal(("Parents", "pt-BR", 3), (guild.Name, guild.PreferredLocale, guild.MemberCount));
        Assert.Equal(new DateTimeOffset(2025, 3, 1, 9, 8, 7, 123, TimeSpan.Zero), guild.JoinedAt);
        Assert.Equal([ChannelType.GuildText, ChannelType.GuildForum], guild.Channels.Select(channel => channel.Type));
        Assert.Equal(Permissions.SendMessages, guild.Channels[0].PermissionOverwrites[0].Deny);
        Assert.Equal("week", guild.Channels[1].AvailableTags.Single().Name);
        Assert.Equal("2248473465835073", guild.Roles.Single().Permissions.ToString());
        Assert.Equal(1440, guild.Threads.Single().ThreadMetadata!.AutoArchiveDuration);
    }

    [Fact]
    public void AMessageKeepsComponentsOfKindsThatNobodyKnowsYet()
    {
        var message = Assert.IsType<MessageCreateEvent>(Read(SampleFrames.MessageCreate)).Message;

        var container = Assert.IsType<Container>(message.Components[0]);
        Assert.Equal("text", Assert.IsType<TextDisplay>(container.Components[0]).Content);
        var novel = Assert.IsType<UnknownComponent>(container.Components[1]);
        Assert.Equal((ComponentType)99, novel.Type);
        Assert.Equal("""{"type":99,"id":3,"novel":[1,2]}""", JsonSerializer.Serialize(novel, DiscordJson.Default.Component));
    }

    [Fact]
    public void AMessagesOtherPartsAreRead()
    {
        var message = Assert.IsType<MessageCreateEvent>(Read(SampleFrames.MessageCreate)).Message;

        Assert.Equal("How long until she sleeps?", message.Content);
        Assert.Null(message.GuildId);
        Assert.Equal(MessageFlags.ComponentsV2, message.Flags);
        Assert.Equal(new Snowflake(306588351130107906), message.MessageReference!.MessageId);
        var row = Assert.IsType<ActionRow>(message.Components[1]);
        Assert.Equal("👍", Assert.IsType<Button>(row.Components[0]).Emoji!.Name);
        Assert.Equal("https://x", Assert.IsType<Button>(row.Components[1]).Url);
    }

    [Fact]
    public void ACommandHasItsSubCommandAndTypedOptions()
    {
        var command = Assert.IsType<CommandInteraction>(Assert.IsType<InteractionCreateEvent>(Read(SampleFrames.Command)).Interaction);

        Assert.Equal("schedule", command.Call.Name);
        Assert.Equal(["add"], command.Call.SubCommands);
        Assert.Equal("daily", command.Call.Text("days"));
        Assert.Equal(2, command.Call.WholeNumber("times"));
        Assert.Equal(1.5, command.Call.Number("weight"));
        Assert.True(command.Call.Flag("silent"));
        Assert.Equal("3072", command.Call.Channel("where")!.AppPermissions.ToString());
        Assert.Null(command.Call.Text("times"));
        Assert.Null(command.Call.Text("absent"));
        Assert.True(command.InvokerCanManageGuild);
        Assert.Equal(("de", InteractionContext.Guild), (command.Locale, command.Context));
    }

    [Fact]
    public void AComponentInADirectMessageHasAUserAndNoRights()
    {
        var component = Assert.IsType<ComponentInteraction>(Assert.IsType<InteractionCreateEvent>(Read(SampleFrames.Component)).Interaction);

        Assert.Equal(("click_one", ComponentType.StringSelect), (component.CustomId, component.ComponentType));
        Assert.Equal(["a", "b"], component.Values);
        Assert.Equal("Mason", component.Invoker!.Username);
        Assert.False(component.InvokerCanManageGuild);
        Assert.Equal(new Snowflake(844397162624450620), component.Message!.Id);
    }

    [Fact]
    public void AModalsFieldsAreFoundInLabelsAndInOlderRows()
    {
        var modal = Assert.IsType<ModalInteraction>(Assert.IsType<InteractionCreateEvent>(Read(SampleFrames.Modal)).Interaction);

        Assert.Equal(("because", "row"), (modal.Text("why"), modal.Text("legacy")));
        Assert.Equal(["x", "y"], modal.Fields["pick"]);
        Assert.Null(modal.Text("absent"));
    }

    [Fact]
    public void AnInteractionOfAnUnknownTypeIsKeptWithItsNumber()
    {
        var interaction = Assert.IsType<InteractionCreateEvent>(Read(
            """{"op":0,"s":1,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"2","type":77,"token":"t"}}""")).Interaction;

        Assert.Equal((InteractionType)77, Assert.IsType<UnknownInteraction>(interaction).Type);
    }

    [Theory]
    [InlineData("GUILD_CREATE")]
    [InlineData("GUILD_UPDATE")]
    [InlineData("GUILD_DELETE")]
    [InlineData("CHANNEL_UPDATE")]
    [InlineData("CHANNEL_DELETE")]
    [InlineData("THREAD_UPDATE")]
    [InlineData("THREAD_DELETE")]
    [InlineData("MESSAGE_CREATE")]
    public void APayloadWithNothingButItsIdIsRead(string name) =>
        Assert.IsNotType<UnknownEvent>(Read($$$"""{"op":0,"s":1,"t":"{{{name}}}","d":{"id":"1"}}"""));

    [Theory]
    [InlineData("""{"id":"1","name":null,"owner_id":null,"features":null,"roles":null,"channels":null,"threads":null,"unavailable":null}""", "GUILD_CREATE")]
    [InlineData("""{"id":"1","guild_id":null,"name":null,"parent_id":null,"permission_overwrites":null,"thread_metadata":null,"recipients":null}""", "CHANNEL_UPDATE")]
    [InlineData("""{"id":"1","content":null,"author":null,"embeds":null,"components":null,"mentions":null,"edited_timestamp":null}""", "MESSAGE_CREATE")]
    public void NullsAreReadAsAbsence(string data, string name)
    {
        var happened = Read($$"""{"op":0,"s":1,"t":"{{name}}","d":{{data}}}""");

        Assert.DoesNotContain(
            Lists(happened),
            list => list is null);
    }

    private static IEnumerable<object?> Lists(GatewayEvent happened) => happened switch
    {
        GuildCreateEvent { Guild: var guild } => [guild.Features, guild.Roles, guild.Channels, guild.Threads],
        ChannelUpdateEvent { Channel: var channel } => [channel.PermissionOverwrites, channel.Recipients],
        MessageCreateEvent { Message: var message } => [message.Content, message.Embeds, message.Components, message.Mentions],
        _ => [null],
    };

    private static GatewayEvent Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var frame = GatewayFrame.Read(document);
        return EventReader.Read(frame.Name!, frame.Data);
    }
}
