using System.Text.Json.Nodes;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Gateway;

public sealed class EventsTests
{
    [Fact]
    public async Task BeingRemovedIsNotAnOutage()
    {
        await using var scene = await Scene.StartAsync();
        await scene.ConnectAsync();

        scene.Discord.HasOutage(scene.Guild);
        var outage = (GuildDeleteEvent)(await scene.NextAsync<GuildDeleteEvent>()).Event;
        scene.Discord.HasOutage(scene.Guild, isOver: true);
        var back = (GuildCreateEvent)(await scene.NextAsync<GuildCreateEvent>()).Event;
        scene.Discord.RemovesBot(scene.Guild);
        var removal = (GuildDeleteEvent)(await scene.NextAsync<GuildDeleteEvent>()).Event;

        Assert.False(outage.WasRemoved);
        Assert.Equal(outage.Guild.Id, back.Guild.Id);
        Assert.True(removal.WasRemoved);
    }

    [Fact]
    public async Task AThreadThatIsLockedOrDeletedIsToldOf()
    {
        await using var scene = await Scene.StartAsync();
        var thread = scene.Discord.AddThread(scene.Channel, "Week 1");
        await scene.ConnectAsync();

        scene.Discord.ChangesThread(thread, isArchived: true, isLocked: true);
        var update = ((ThreadUpdateEvent)(await scene.NextAsync<ThreadUpdateEvent>()).Event).Thread;
        scene.Discord.DeletesChannel(thread);
        var deletion = ((ThreadDeleteEvent)(await scene.NextAsync<ThreadDeleteEvent>()).Event).Thread;

        Assert.Equal((true, true), (update.ThreadMetadata!.Archived, update.ThreadMetadata.Locked));
        Assert.Equal(scene.Channel.Id, update.ParentId!.Value.Value);
        Assert.Equal((thread.Id, ChannelType.PublicThread), (deletion.Id.Value, deletion.Type));
    }

    [Fact]
    public async Task AChannelWhosePermissionsChangedIsToldOf()
    {
        await using var scene = await Scene.StartAsync();
        await scene.ConnectAsync();

        scene.Discord.ChangesPermissions(scene.Channel, deny: NudgeBot.Testing.Discord.FakePermissions.SendMessages);
        var channel = ((ChannelUpdateEvent)(await scene.NextAsync<ChannelUpdateEvent>()).Event).Channel;

        var overwrite = channel.PermissionOverwrites.Single();
        Assert.Equal((PermissionOverwriteType.Member, Permissions.SendMessages), (overwrite.Type, overwrite.Deny));
    }

    [Fact]
    public async Task UnknownAndUnreadableEventsAreSkippedAndTheNextOneArrives()
    {
        await using var scene = await Scene.StartAsync();
        await scene.ConnectAsync();
        await scene.NextAsync<GuildCreateEvent>();

        scene.Discord.Gateway.Dispatch("SOMETHING_NEW", new JsonObject { ["anything"] = 1 }, null, 0);
        scene.Discord.Gateway.Dispatch("CHANNEL_DELETE", new JsonObject { ["id"] = new JsonObject() }, null, 0);
        scene.Discord.RenamesGuild(scene.Guild, "The Garden");

        Assert.Equal(new UnknownEvent("SOMETHING_NEW"), (await scene.NextAsync<UnknownEvent>()).Event);
        Assert.Equal(new UnknownEvent("CHANNEL_DELETE"), (await scene.NextAsync<UnknownEvent>()).Event);
        var renamed = await scene.NextAsync<GuildUpdateEvent>();
        Assert.Equal(5, renamed.Session.Sequence);
    }
}
