namespace NudgeBot.Discord.Payloads;

/// <summary>
/// Whom a message may notify. Without it Discord would notify everyone that its text names, so every message of this library
/// carries one, and <see cref="None"/> unless told otherwise.
/// </summary>
public sealed record AllowedMentions
{
    /// <summary>Nobody: mentions are shown and notify no one.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>Kinds of mention to look for in the text: "users", "roles", "everyone".</summary>
    public IReadOnlyList<string> Parse { get; init => field = value ?? []; } = [];

    /// <summary>Users that may be notified, at most 100; not together with "users" in <see cref="Parse"/>.</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }

    /// <summary>Roles that may be notified, at most 100; not together with "roles" in <see cref="Parse"/>.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>Whether a reply notifies the author of what it replies to. Null is false.</summary>
    public bool? RepliedUser { get; init; }

    /// <summary>Only these users.</summary>
    public static AllowedMentions Only(params IReadOnlyList<Snowflake> users) => new() { Users = users };
}
