using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

/// <summary>Every command of admins, given by everyone who can give one on Discord.</summary>
public sealed class DiscordAdminMatrixTests(DiscordBot bot) : IClassFixture<DiscordBot>
{
    public enum Who
    {
        Member,
        Manager,
        DirectMessage,
    }

    public static TheoryData<string, Who> Matrix => AdminCommands.Matrix<Who>();

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task ACommandOfAdminsIsAnsweredAsDocumented(string command, Who who)
    {
        var person = who switch
        {
            Who.Member => bot.Discord.AddMember(bot.Guild, "Max"),
            Who.Manager => bot.Discord.AddMember(bot.Guild, "Asha", FakePermissions.ManageGuild),
            _ => bot.Discord.AddUser("Ben"),
        };
        var channel = who == Who.DirectMessage ? bot.Discord.DirectMessagesWith(person) : bot.Discord.AddChannel(bot.Guild, "nudges");

        var answer = await bot.Discord.UserRunsCommand(person, channel, command).MessageAsync(TimeSpan.FromSeconds(60));

        Assert.Contains(who == Who.Member ? AdminCommands.Refusal : AdminCommands.Answers[command], answer.Text, StringComparison.Ordinal);
        Assert.Equal(who != Who.DirectMessage, answer.IsEphemeral);
    }
}
