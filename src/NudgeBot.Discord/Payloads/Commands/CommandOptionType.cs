namespace NudgeBot.Discord.Payloads;

/// <summary>What an option holds.</summary>
public enum CommandOptionType
{
    /// <summary>A command within the command.</summary>
    SubCommand = 1,

    /// <summary>Several commands within the command.</summary>
    SubCommandGroup = 2,

    /// <summary>Text.</summary>
    Text = 3,

    /// <summary>A whole number within 2^53.</summary>
    WholeNumber = 4,

    /// <summary>True or false.</summary>
    Flag = 5,

    /// <summary>A user.</summary>
    User = 6,

    /// <summary>A channel, category or thread.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A user or a role.</summary>
    Mentionable = 9,

    /// <summary>A number.</summary>
    Number = 10,

    /// <summary>A file.</summary>
    Attachment = 11,
}
