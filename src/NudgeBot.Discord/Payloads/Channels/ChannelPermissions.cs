namespace NudgeBot.Discord.Payloads;

/// <summary>Computes what a member may do in a channel, by Discord's documented rules.</summary>
public static class ChannelPermissions
{
    /// <summary>The permissions of a member in a channel.</summary>
    /// <param name="guild">The guild, for its id and owner.</param>
    /// <param name="roles">All roles of the guild.</param>
    /// <param name="userId">The member's user id.</param>
    /// <param name="member">The member, for its roles and time-out.</param>
    /// <param name="overwrites">The channel's overwrites; for a thread, those of its parent.</param>
    /// <param name="now">The present instant, in UTC: a time-out ends by itself.</param>
    public static Permissions Compute(
        Guild guild,
        IReadOnlyList<Role> roles,
        Snowflake userId,
        GuildMember member,
        IReadOnlyList<PermissionOverwrite> overwrites,
        DateTimeOffset now)
    {
        var held = member.Roles.ToHashSet();
        var permissions = roles
            .Where(role => role.Id == guild.Id || held.Contains(role.Id))
            .Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        if (userId == guild.OwnerId || permissions.Has(Permissions.Administrator))
        {
            return Permissions.All;
        }

        permissions = Apply(permissions, overwrites.Where(each => each.Id == guild.Id));
        permissions = Apply(permissions, overwrites.Where(each =>
            each.Type == PermissionOverwriteType.Role && each.Id != guild.Id && held.Contains(each.Id)));
        permissions = Apply(permissions, overwrites.Where(each => each.Type == PermissionOverwriteType.Member && each.Id == userId));
        if (!permissions.Has(Permissions.ViewChannel))
        {
            return Permissions.None;
        }

        return member.CommunicationDisabledUntil > now
            ? permissions & (Permissions.ViewChannel | Permissions.ReadMessageHistory)
            : permissions;
    }

    // Denials of one level are united before its allowances are, so an allowance by any role wins over a denial by another.
    private static Permissions Apply(Permissions permissions, IEnumerable<PermissionOverwrite> level)
    {
        var (allow, deny) = level.Aggregate(
            (Allow: Permissions.None, Deny: Permissions.None),
            (all, each) => (all.Allow | each.Allow, all.Deny | each.Deny));
        return permissions.Without(deny) | allow;
    }
}
