using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Rest;

public sealed class CommandsTests
{
    private static readonly CommandDefinition Schedule = new()
    {
        Name = "schedule",
        Description = "Change the schedules of this channel",
        DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "Die Zeitpläne ändern", ["fr"] = "Changer les horaires" },
        DefaultMemberPermissions = Permissions.ManageGuild,
        Contexts = [InteractionContext.Guild],
        IntegrationTypes = [IntegrationType.GuildInstall],
        Options =
        [
            new CommandOption
            {
                Type = CommandOptionType.SubCommand,
                Name = "add",
                Description = "Add one",
                Options =
                [
                    new CommandOption { Type = CommandOptionType.Text, Name = "zone", Description = "Time zone", Required = true, Autocomplete = true },
                    new CommandOption { Type = CommandOptionType.Text, Name = "days", Description = "Days", Choices = [new CommandChoice("Daily", "daily")] },
                    new CommandOption { Type = CommandOptionType.WholeNumber, Name = "times", Description = "Times", MinValue = 1, MaxValue = 4 },
                    new CommandOption { Type = CommandOptionType.Channel, Name = "where", Description = "Channel", ChannelTypes = [ChannelType.GuildText] },
                ],
            },
        ],
    };

    private static readonly CommandDefinition Nudge = new() { Name = "nudge", Description = "One now" };

    [Fact]
    public async Task CommandsAreRegisteredAsWritten()
    {
        await using var scene = await Scene.StartAsync();

        var result = await scene.Rest.Commands.OverwriteAsync(new Snowflake(scene.Discord.Application.Id), [Schedule, Nudge]);

        Assert.Equal(["schedule", "nudge"], result.Value!.Select(command => command.Name));
        Assert.Equal("32", scene.Discord.Commands[0]!["default_member_permissions"]!.ToString());
        Assert.Equal($"</schedule add:{result.Value![0].Id}>", result.Value[0].Mention("add"));
    }

    [Fact]
    public async Task RegisteringAgainKeepsTheIds()
    {
        await using var scene = await Scene.StartAsync();
        var application = new Snowflake(scene.Discord.Application.Id);

        var first = await scene.Rest.Commands.OverwriteAsync(application, [Schedule, Nudge]);
        var second = await scene.Rest.Commands.OverwriteAsync(application, [Nudge]);
        var listed = await scene.Rest.Commands.ListAsync(application);

        Assert.Equal(first.Value![1].Id, second.Value!.Single().Id);
        Assert.Equal(second.Value!.Single().Id, listed.Value!.Single().Id);
    }

    [Fact]
    public async Task WhatIsListedHasTheFingerprintOfWhatWasRegistered()
    {
        await using var scene = await Scene.StartAsync();
        var application = new Snowflake(scene.Discord.Application.Id);
        await scene.Rest.Commands.OverwriteAsync(application, [Schedule, Nudge]);

        var listed = await scene.Rest.Commands.ListAsync(application);

        Assert.Equal(
            CommandFingerprint.Of([Schedule, Nudge]), CommandFingerprint.Of([.. listed.Value!.Select(command => command.ToDefinition())]));
    }

    [Fact]
    public async Task CommandsOfOneGuildStayThere()
    {
        await using var scene = await Scene.StartAsync();

        await scene.Rest.Commands.OverwriteInGuildAsync(
            new Snowflake(scene.Discord.Application.Id), new Snowflake(scene.Guild.Id), [Nudge]);

        Assert.Empty(scene.Discord.Commands);
    }

    [Fact]
    public async Task ACommandThatDiscordWouldRefuseIsNotRegistered()
    {
        await using var scene = await Scene.StartAsync();

        var result = await scene.Rest.Commands.OverwriteAsync(
            new Snowflake(scene.Discord.Application.Id), [Nudge with { Name = "Nudge Me" }]);

        Assert.Equal(NotSentReason.LimitExceeded, Assert.IsType<RestFailure.NotSent>(result.Failure).Reason);
    }

    [Fact]
    public void TheFingerprintIgnoresTheOrderOfCommandsAndLanguages()
    {
        var reordered = Schedule with
        {
            DescriptionLocalizations = new Dictionary<string, string> { ["fr"] = "Changer les horaires", ["de"] = "Die Zeitpläne ändern" },
        };

        Assert.Equal(CommandFingerprint.Of([Schedule, Nudge]), CommandFingerprint.Of([Nudge, reordered]));
    }

    [Fact]
    public void TheFingerprintSeesEveryChangeThatUsersSee()
    {
        var options = Schedule.Options![0].Options!;
        CommandDefinition With(CommandOption option) =>
            Schedule with { Options = [Schedule.Options![0] with { Options = [option, .. options.Skip(1)] }] };

        var all = new[]
        {
            Schedule,
            Schedule with { Description = "Other" },
            Schedule with { DefaultMemberPermissions = null },
            Schedule with { DescriptionLocalizations = null },
            With(options[0] with { Name = "place" }),
            With(options[0] with { Autocomplete = null }),
            With(options[1]),
        };

        Assert.Equal(all.Length, all.Select(each => CommandFingerprint.Of([each])).Distinct().Count());
    }
}
