namespace NudgeBot.Core.Commands;

/// <summary>
/// What a command is, for the router, /help, Telegram's menus and Discord's registration. Its words are in the phrases under
/// "command.NAME".
/// </summary>
/// <param name="Name">Its name: 1 to 32 characters of a-z, 0-9 and underscore.</param>
/// <param name="Order">Its place in /help and in menus, from 0.</param>
public sealed record CommandDescription(string Name, int Order)
{
    /// <summary>What may stand after the command; null when nothing does.</summary>
    public CommandArgument? Argument { get; init; }

    /// <summary>Who may use it in a chat that is not private.</summary>
    public Audience Audience { get; init; } = Audience.Everyone;

    /// <summary>Where it works.</summary>
    public Places Places { get; init; } = Places.Everywhere;

    /// <summary>The only platform that has it; null for every platform.</summary>
    public string? Platform { get; init; }

    /// <summary>Whether its answer is for the person's eyes only, on platforms that can.</summary>
    public bool OnlyForMember { get; init; }

    /// <summary>Whether menus and /help list it.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Whether a platform has it.</summary>
    public bool IsOn(string platform) => Platform is null || Platform == platform;
}

/// <summary>What may stand after a command.</summary>
/// <param name="Name">Its name on platforms that name arguments; described under "command.NAME.ARGUMENT" in the phrases.</param>
/// <param name="Required">Whether the platform may insist on it.</param>
public sealed record CommandArgument(string Name, bool Required = false);

/// <summary>Who may use a command in a chat that is not private.</summary>
public enum Audience
{
    /// <summary>Everybody in the chat.</summary>
    Everyone,

    /// <summary>Those who may configure the chat.</summary>
    Admins,
}

/// <summary>Where a command works.</summary>
[Flags]
public enum Places
{
    /// <summary>In a chat with one person.</summary>
    Private = 1,

    /// <summary>In groups, topics, channels and threads.</summary>
    Groups = 2,

    /// <summary>In both.</summary>
    Everywhere = Private | Groups,
}
