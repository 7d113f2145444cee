using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Rest;

public sealed class RequestsTests
{
    [Fact]
    public async Task EveryRequestNamesTheProjectAsDiscordDemands()
    {
        await using var scene = await Scene.StartAsync();

        await scene.Rest.Users.GetMeAsync();

        Assert.Equal("DiscordBot (https://example.org/nudgebot, 1.2.3)", scene.Discord.Requests.Single().Headers["User-Agent"]);
    }

    [Fact]
    public async Task ATokenNeverReachesALog()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.Faults.Next("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Fault.ServerError(500));
        scene.Discord.Faults.Next("POST", "/channels/{channel_id}/messages", Fault.ServerError(500));
        await scene.ConnectAsync();
        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var arrived = await scene.NextAsync<InteractionCreateEvent>();
        var interaction = ((InteractionCreateEvent)arrived.Event).Interaction;
        scene.Logs.CreateLogger("").Log(Microsoft.Extensions.Logging.LogLevel.Information, default, arrived, null, (state, _) => $"{state} {interaction}");

        await scene.Rest.InteractionResponses.RespondAsync(
            interaction.Token, new MessageResponse(InteractionMessage.Private("a secret text")));
        await scene.Rest.Messages.CreateAsync(scene.ChannelId, Some.Message("a secret text"));

        Assert.NotEmpty(scene.Logs.Lines);
        Assert.DoesNotContain(scene.Discord.Token, scene.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(use.Token, scene.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret text", scene.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InteractionsAreAnsweredWithoutTheBotsToken()
    {
        await using var scene = await Scene.StartAsync();
        await scene.ConnectAsync();
        scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "nudge");
        var interaction = await scene.NextInteractionAsync();

        await scene.Rest.InteractionResponses.RespondAsync(interaction.Token, new DeferredMessageResponse(Ephemeral: true));

        Assert.DoesNotContain("Authorization", scene.Discord.Requests[^1].Headers.Keys);
    }

    [Fact]
    public async Task AllGuildsAreListedPageAfterPage()
    {
        await using var scene = await Scene.StartAsync();
        for (var index = 0; index < 250; index++)
        {
            scene.Discord.AddGuild($"guild {index}");
        }

        var result = await scene.Rest.Users.GetMyGuildsAsync();

        Assert.Equal(251, result.Value!.Select(guild => guild.Id).Distinct().Count());
        Assert.Equal(2, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task WhatTheBotMayDoInAChannelIsComputedFromRolesAndOverwrites()
    {
        await using var scene = await Scene.StartAsync();
        scene.Discord.ChangesPermissions(scene.Channel, deny: FakePermissions.SendMessages);
        var (guildId, botId) = (new Snowflake(scene.Guild.Id), new Snowflake(scene.Discord.Bot.Id));

        var guild = (await scene.Rest.Guilds.GetAsync(guildId)).Value!;
        var roles = (await scene.Rest.Guilds.GetRolesAsync(guildId)).Value!;
        var member = (await scene.Rest.Guilds.GetMemberAsync(guildId, botId)).Value!;
        var channel = (await scene.Rest.Channels.GetAsync(scene.ChannelId)).Value!;
        var permissions = ChannelPermissions.Compute(guild, roles, botId, member, channel.PermissionOverwrites, DateTimeOffset.UnixEpoch);

        Assert.Equal((ulong)scene.Guild.PermissionsOf(scene.Discord.Bot, scene.Channel), (ulong)permissions.Bits);
        Assert.False(permissions.Has(Permissions.SendMessages));
        Assert.True(permissions.Has(Permissions.ViewChannel));
    }

    [Fact]
    public async Task TheApplicationSaysItsKeyAndTakesAnEndpoint()
    {
        await using var scene = await Scene.StartAsync();

        await scene.Rest.Application.EditAsync(new ApplicationEdit { InteractionsEndpointUrl = "https://example.org/interactions" });
        var application = await scene.Rest.Application.GetAsync();
        await scene.Rest.Application.EditAsync(new ApplicationEdit { InteractionsEndpointUrl = null });

        Assert.Equal("https://example.org/interactions", application.Value!.InteractionsEndpointUrl);
        Assert.Equal(64, application.Value.VerifyKey!.Length);
        Assert.Null(scene.Discord.InteractionsEndpointUrl);
    }

    [Fact]
    public async Task LeavingAGuildIsToldToDiscord()
    {
        await using var scene = await Scene.StartAsync();

        Assert.True((await scene.Rest.Users.LeaveGuildAsync(new Snowflake(scene.Guild.Id))).Succeeded);

        Assert.Empty(scene.Discord.Guilds);
    }

    [Fact]
    public async Task RequestsAreHeldAgainstDiscordsOfficialDescription()
    {
        await using var scene = await Scene.StartAsync();
        Assert.SkipUnless(scene.Discord.ChecksContract, OpenApiContract.Unavailable);
        scene.BreaksContract = true;

        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (x, 1)");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {scene.Discord.Token}");
        using var body = new StringContent("{\"content\":5,\"embedz\":[]}", System.Text.Encoding.UTF8, "application/json");
        await http.PostAsync(new Uri($"{scene.Discord.ApiBaseUrl}/channels/{scene.Channel.Id}/messages"), body, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["$.content is Number, not string or null", "$.embedz is not declared"],
            scene.Discord.ContractViolations.Select(violation => violation.Problem));
    }
}
