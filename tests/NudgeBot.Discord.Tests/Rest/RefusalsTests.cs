using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Rest;

public sealed class RefusalsTests
{
    [Fact]
    public async Task ADeletedChannelIsUnknown()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.DeletesChannel(scene.Channel);

        Assert.Equal(DiscordErrorCode.UnknownChannel, await CodeOfSendingAsync(scene));
    }

    [Fact]
    public async Task AChannelThatTheBotCannotSeeIsMissingAccess()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.ChangesPermissions(scene.Channel, deny: FakePermissions.ViewChannel);

        Assert.Equal(DiscordErrorCode.MissingAccess, await CodeOfSendingAsync(scene));
    }

    [Fact]
    public async Task AChannelThatTheBotMayNotWriteInIsMissingPermissions()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.ChangesPermissions(scene.Channel, deny: FakePermissions.SendMessages);

        Assert.Equal(DiscordErrorCode.MissingPermissions, await CodeOfSendingAsync(scene));
    }

    [Fact]
    public async Task AClosedThreadIsLocked()
    {
        await using var scene = await Scene.StartAsync();
        var thread = scene.Discord.AddThread(scene.Channel, "Week 1");
        scene.Discord.ChangesThread(thread, isArchived: false, isLocked: true);

        Assert.Equal(DiscordErrorCode.ThreadLocked, await CodeOfSendingAsync(scene, thread));
    }

    [Fact]
    public async Task AForumItselfIsNoTextChannel()
    {
        await using var scene = await Scene.StartAsync();

        Assert.Equal(DiscordErrorCode.NotATextChannel, await CodeOfSendingAsync(scene, scene.Discord.AddChannel(scene.Guild, "stories", type: 15)));
    }

    [Fact]
    public async Task AUserWhoClosedDirectMessagesCannotBeReached()
    {
        await using var scene = await Scene.StartAsync();
        scene.Parent.RefusesDirectMessages = true;

        Assert.Equal(DiscordErrorCode.CannotMessageUser, await CodeOfSendingAsync(scene, scene.Discord.DirectMessagesWith(scene.Parent)));
    }

    [Fact]
    public async Task ARefusalIsFinalAndNotTriedAgain()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.DeletesChannel(scene.Channel);

        await CodeOfSendingAsync(scene);

        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task ARefusedFieldIsNamedWithItsPathAndReason()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", "/channels/{channel_id}/messages", Fault.Respond(
            FakeResponse.InvalidField("embeds.0.title", "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length.")));

        var result = await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message());

        var error = Assert.IsType<RestFailure.Failed>(result.Failure).Error;
        Assert.Equal((400, DiscordErrorCode.InvalidFormBody), (error.HttpStatus, error.Code));
        Assert.Equal([new DiscordFieldError("embeds.0.title", "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length.")], error.Fields);
    }

    [Fact]
    public async Task AProxysPageIsAFailureWithItsStatus()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("GET", "/users/@me", Fault.Respond(new FakeResponse(413, "<html>too large</html>", "text/html")));

        var result = await scene.Rest.Users.GetMeAsync();

        Assert.Equal((413, 0), Assert.IsType<RestFailure.Failed>(result.Failure).Error is var error ? (error.HttpStatus, error.Code) : default);
    }

    [Fact]
    public async Task AnAnswerThatIsNoJsonIsUnknownNotACrash()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("GET", "/users/@me", Fault.Respond(new FakeResponse(200, "<html>hello</html>", "text/html")));

        var result = await scene.Rest.Users.GetMeAsync();

        Assert.Equal(new RestFailure.Unknown(UnknownReason.UnreadableAnswer), result.Failure);
    }

    private static async Task<int> CodeOfSendingAsync(Scene scene, FakeChannel? channel = null)
    {
        var result = await scene.Rest.Messages.CreateAsync(new Snowflake((channel ?? scene.Channel).Id), Some.Message());
        return Assert.IsType<RestFailure.Failed>(result.Failure).Error.Code;
    }
}
