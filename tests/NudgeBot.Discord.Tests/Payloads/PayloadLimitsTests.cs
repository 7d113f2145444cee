using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Discord.Tests.Support;

namespace NudgeBot.Discord.Tests.Payloads;

public sealed class PayloadLimitsTests
{
    public static TheoryData<MessageCreate, string> TooMuch => new()
    {
        { new MessageCreate(), "message" },
        { new MessageCreate { Content = new string('x', 2001) }, "content" },
        { With(new Embed { Title = new string('x', 257) }), "embeds[0].title" },
        { With(new Embed { Description = new string('x', 4097) }), "embeds[0].description" },
        { With(new Embed { Fields = [new EmbedField("name", "")] }), "embeds[0].fields[0].value" },
        { With(new Embed { Fields = [.. Enumerable.Repeat(new EmbedField("n", "v"), 26)] }), "embeds[0].fields" },
        { With(new Embed { Description = new string('x', 3001) }, new Embed { Description = new string('x', 3000) }), "embeds" },
        { With(new Embed { Color = 0x1000000 }), "embeds[0].color" },
        { With([.. Enumerable.Repeat(new Embed { Title = "t" }, 11)]), "embeds" },
        { With(Button.Press("a", "b")), "components[0]" },
        { With(new ActionRow()), "components[0].components" },
        { With(new ActionRow([.. Enumerable.Range(0, 6).Select(index => Button.Press($"{index}", "x"))])), "components[0].components" },
        { With(new ActionRow(Button.Press("same", "x"), Button.Press("same", "y"))), "components[0].components[1].custom_id" },
        { With(new ActionRow(Button.Press(new string('x', 101), "x"))), "components[0].components[0].custom_id" },
        { With(new ActionRow(Button.Press("a", new string('x', 81)))), "components[0].components[0].label" },
        { With(new ActionRow(new StringSelect { CustomId = "a" })), "components[0].components[0].options" },
        { Some.Message() with { Flags = MessageFlags.ComponentsV2 }, "flags" },
        { Some.Message() with { AllowedMentions = new AllowedMentions { Parse = ["users"], Users = [new Snowflake(1)] } }, "allowed_mentions" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void WhatDiscordWouldRefuseIsFoundWithItsPlace(MessageCreate message, string path) =>
        Assert.Equal([path], PayloadLimits.Check(message).Select(violation => violation.Path));

    [Fact]
    public void EverythingAtItsLimitPasses() => Assert.Empty(PayloadLimits.Check(new MessageCreate
    {
        Content = new string('x', 2000),
        Embeds = [new Embed { Title = new string('x', 256), Description = new string('x', 4096), Footer = new EmbedFooter(new string('x', 1648)) }],
        Components =
        [
            .. Enumerable.Range(0, 5).Select(row => new ActionRow(
                [.. Enumerable.Range(0, 5).Select(index => Button.Press($"{row}.{index}".PadRight(100, 'x'), new string('x', 80)))])),
        ],
    }));

    [Fact]
    public void AModalsPlacesAreChecked()
    {
        var modal = new Modal
        {
            CustomId = "form",
            Title = new string('x', 46),
            Components = [new Label { Text = "Why?" }, new Label { Text = "Who?", Component = new UserSelect { CustomId = "who", Disabled = true } }],
        };

        Assert.Equal(
            ["data.title", "data.components[0].component", "data.components[1].component.disabled"],
            PayloadLimits.Check(new ModalResponse(modal)).Select(violation => violation.Path));
    }

    [Fact]
    public void AtMostTwentyFiveProposalsAreMade() => Assert.Equal(
        "data.choices",
        PayloadLimits.Check(new AutocompleteResponse([.. Enumerable.Range(0, 26).Select(index => new CommandChoice($"{index}", index))])).Single().Path);

    [Theory]
    [InlineData("nudge", true)]
    [InlineData("schlafen-gehen", true)]
    [InlineData("नमस्ते", true)]
    [InlineData("สวัสดี", true)]
    [InlineData("Nudge", false)]
    [InlineData("two words", false)]
    [InlineData("", false)]
    [InlineData("an_extremely_long_command_name_here", false)]
    public void ASlashCommandsNameFollowsDiscordsRule(string name, bool isAllowed) => Assert.Equal(
        isAllowed, PayloadLimits.Check([new CommandDefinition { Name = name, Description = "d" }]).Count == 0);

    [Fact]
    public void TheTextOfACommandIsCountedWithItsLongestTranslations()
    {
        var option = new CommandOption
        {
            Type = CommandOptionType.Text,
            Name = "o",
            Description = "d",
            Choices = [.. Enumerable.Range(0, 25).Select(index => new CommandChoice($"{index}".PadLeft(100, 'x'), new string('y', 100)))],
        };
        var options = Enumerable.Range(0, 2).Select(index => option with { Name = $"o{index}" }).ToList();
        CommandDefinition Command(IReadOnlyList<CommandOption> all) => new() { Name = "c", Description = "d", Options = all };

        Assert.Empty(PayloadLimits.Check([Command([options[0]])]));
        Assert.Contains("Discord takes up to 8000", PayloadLimits.Check([Command(options)]).Single().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ARequiredOptionDoesNotFollowAnOptionalOne()
    {
        var optional = new CommandOption { Type = CommandOptionType.Text, Name = "a", Description = "d" };
        var command = new CommandDefinition { Name = "c", Description = "d", Options = [optional, optional with { Name = "b", Required = true }] };

        Assert.Equal("c b", PayloadLimits.Check([command]).Single().Path);
    }

    private static MessageCreate With(params Embed[] embeds) => new() { Embeds = embeds };

    private static MessageCreate With(params Component[] components) => new() { Content = "x", Components = components };
}
