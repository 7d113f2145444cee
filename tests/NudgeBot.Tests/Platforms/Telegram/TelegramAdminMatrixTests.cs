using NudgeBot.Core.Commands;
using NudgeBot.Testing.Telegram;
using NudgeBot.Tests.EndToEnd;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>Every command of admins, given by everyone who can give one on Telegram.</summary>
public sealed class TelegramAdminMatrixTests(TelegramBot bot) : IClassFixture<TelegramBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public enum Who
    {
        PrivateOwner,
        GroupMember,
        GroupAdmin,
        AnonymousAdmin,
        ChannelAdmin,
    }

    public static TheoryData<string, Who> Matrix => AdminCommands.Matrix<Who>();

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task ACommandOfAdminsIsAnsweredAsDocumented(string command, Who who)
    {
        var telegram = bot.Telegram;
        var person = telegram.AddUser("Asha", language: "en", hasStarted: true);
        var group = telegram.AddSupergroup("Parents");
        var text = $"/{command}";
        FakeMessage answer;
        switch (who)
        {
            case Who.PrivateOwner:
                await telegram.Says(person, text);
                answer = await telegram.NextMessageTo(person, Patience);
                break;
            case Who.GroupMember:
                telegram.AddMember(group, person);
                await telegram.Says(person, text, group);
                answer = await telegram.NextMessageTo(person, Patience);
                break;
            case Who.GroupAdmin:
                telegram.AddMember(group, person, FakeMemberStatus.Administrator);
                await telegram.Says(person, text, group);
                answer = AdminCommands.AnsweredAlone.Contains(command)
                    ? await telegram.NextMessageTo(person, Patience)
                    : await telegram.NextMessageTo(group, Patience);
                break;
            case Who.AnonymousAdmin:
                await telegram.SaysAnonymously(group, text);
                answer = await telegram.NextMessageTo(group, Patience);
                break;
            default:
                var channel = telegram.AddChannel("News");
                await telegram.Posts(channel, text);
                answer = await telegram.NextMessageTo(channel, Patience);
                break;
        }

        Assert.Contains(
            who == Who.GroupMember ? AdminCommands.Refusal : AdminCommands.Answers[command], answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMatrixHasEveryCommandOfAdmins() => Assert.Equal(
        typeof(IChatCommand).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IChatCommand)))
            .Select(DescriptionOf)
            .Where(description => description.Audience == Audience.Admins && description.Places.HasFlag(Places.Groups))
            .Select(description => description.Name)
            .Order(),
        AdminCommands.Answers.Keys.Order());

    // The description is set by the constructor, which needs services; the field's initializer alone is run here.
    private static CommandDescription DescriptionOf(Type command)
    {
        var constructor = command.GetConstructors()[0];
        return ((IChatCommand)constructor.Invoke(new object?[constructor.GetParameters().Length])).Description;
    }
}
