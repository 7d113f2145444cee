using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests;

/// <summary>A library that thousands of bots use must find the fake to be Discord, or the fake proves nothing about our own.</summary>
public sealed class PeerTests
{
    [Fact]
    public async Task ABotMadeWithDiscordJsLogsInAnswersAndResumesOnTheFake()
    {
        Assert.SkipWhen(PeerBot.Absence is not null, PeerBot.Absence ?? "");
        await using var scene = await Scene.StartAsync();
        scene.BreaksContract = true;
        await using var peer = PeerBot.Start(scene.Discord);

        var ready = await peer.NextAsync("ready");
        Assert.Equal(scene.Discord.Bot.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), ready["user"]!.ToString());
        Assert.Equal("[\"The Playground\"]", ready["guilds"]!.ToJsonString());

        var use = scene.Discord.UserRunsCommand(scene.Parent, scene.Channel, "ask", ("question", "How long?"));
        var answer = await use.MessageAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(("You asked: How long?", true), (answer.Content, answer.IsEphemeral));

        var connection = await scene.Discord.Gateway.NextConnectionAsync();
        connection.AsksToReconnect();
        await connection.ClosedAsync(TimeSpan.FromSeconds(60));
        scene.Discord.RenamesGuild(scene.Guild, "The Garden");
        Assert.Equal("The Garden", (await peer.NextAsync("renamed"))["name"]!.ToString());
        Assert.Equal((1, 1), (scene.Discord.Gateway.Starts, scene.Discord.Gateway.Resumes));

        await scene.Rest.Messages.CreateAsync(scene.ChannelId, new MessageCreate { Content = "Tried it?", Components = [new ActionRow(Button.Press("tried", "Yes"))] });
        var nudge = await scene.Channel.NextMessageAsync();
        scene.Discord.UserClicks(scene.Parent, nudge, "tried");
        Assert.Equal("tried", (await peer.NextAsync("pressed"))["customId"]!.ToString());
        Assert.Equal("Pressed", nudge.Content);
        Assert.Equal(0, scene.Discord.Limits.Refusals);

        // discord.js sends fields of channel messages to interactions too, where Discord ignores them and describes none.
        Assert.All(scene.Discord.ContractViolations, violation => Assert.Matches(@"^\$\.data\.(tts|enforce_nonce) is not declared", violation.Problem));
    }
}
