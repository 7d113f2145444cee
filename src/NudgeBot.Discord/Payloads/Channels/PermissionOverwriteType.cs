namespace NudgeBot.Discord.Payloads;

/// <summary>Whom a permission overwrite is about.</summary>
public enum PermissionOverwriteType
{
    /// <summary>The holders of a role.</summary>
    Role = 0,

    /// <summary>One member.</summary>
    Member = 1,
}
