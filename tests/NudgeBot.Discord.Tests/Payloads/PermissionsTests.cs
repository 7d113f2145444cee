using NudgeBot.Discord.Payloads;

namespace NudgeBot.Discord.Tests.Payloads;

public sealed class PermissionsTests
{
    private static readonly Snowflake GuildId = new(1);
    private static readonly Snowflake UserId = new(2);
    private static readonly Snowflake RoleId = new(3);
    private static readonly Snowflake OtherRoleId = new(4);
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void BitsBeyondAnyKnownOneAreKept()
    {
        const string wide = "1267650600228229401496703205408";

        var permissions = Permissions.Parse(wide);

        Assert.True(permissions.Has(Permissions.ManageGuild));
        Assert.Equal(wide, permissions.ToString());
    }

    [Fact]
    public void TheInviteOfABotThatPostsIsTheDocumentedNumber() => Assert.Equal("274877926400", Permissions.ToPost.ToString());

    [Theory]
    [InlineData("8", true)]
    [InlineData("32", true)]
    [InlineData("2048", false)]
    [InlineData("0", false)]
    public void AdministratorsAndManagersOfTheServerMayConfigureIt(string bits, bool expected) =>
        Assert.Equal(expected, Permissions.Parse(bits).CanManageGuild());

    [Fact]
    public void AnAllowanceOfOneRoleWinsOverADenialOfAnother()
    {
        var permissions = Compute(
            [RoleId, OtherRoleId],
            Overwrite(RoleId, PermissionOverwriteType.Role, deny: Permissions.SendMessages),
            Overwrite(OtherRoleId, PermissionOverwriteType.Role, allow: Permissions.SendMessages));

        Assert.True(permissions.Has(Permissions.SendMessages));
    }

    [Fact]
    public void ADenialOfTheMemberWinsOverEveryRole()
    {
        var permissions = Compute(
            [RoleId],
            Overwrite(UserId, PermissionOverwriteType.Member, deny: Permissions.SendMessages),
            Overwrite(RoleId, PermissionOverwriteType.Role, allow: Permissions.SendMessages));

        Assert.False(permissions.Has(Permissions.SendMessages));
    }

    [Fact]
    public void WhoCannotSeeAChannelCanDoNothingThere() =>
        Assert.Equal(Permissions.None, Compute([], Overwrite(GuildId, PermissionOverwriteType.Role, deny: Permissions.ViewChannel)));

    [Fact]
    public void WhoIsTimedOutCanOnlyLook() =>
        Assert.Equal(
            Permissions.ViewChannel,
            ChannelPermissions.Compute(
                Guild(), Roles(), UserId, new GuildMember { CommunicationDisabledUntil = Now.AddMinutes(1) }, [], Now));

    [Fact]
    public void TheOwnerCanDoEverything() =>
        Assert.True(ChannelPermissions
            .Compute(Guild() with { OwnerId = UserId }, Roles(), UserId, new GuildMember(), [], Now)
            .Has(Permissions.ManageThreads));

    private static Permissions Compute(IReadOnlyList<Snowflake> held, params PermissionOverwrite[] overwrites) =>
        ChannelPermissions.Compute(Guild(), Roles(), UserId, new GuildMember { Roles = held }, overwrites, Now);

    private static Guild Guild() => new() { Id = GuildId, OwnerId = new Snowflake(99) };

    private static Role[] Roles() =>
    [
        new() { Id = GuildId, Permissions = Permissions.ViewChannel | Permissions.SendMessages },
        new() { Id = RoleId },
        new() { Id = OtherRoleId },
    ];

    private static PermissionOverwrite Overwrite(
        Snowflake id, PermissionOverwriteType type, Permissions allow = default, Permissions deny = default) =>
        new() { Id = id, Type = type, Allow = allow, Deny = deny };
}
