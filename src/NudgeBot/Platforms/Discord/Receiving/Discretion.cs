using NudgeBot.Core.Commands;

namespace NudgeBot.Platforms.Discord.Receiving;

/// <summary>Knows which answers are for the person's eyes only where others read along.</summary>
internal sealed class Discretion(CommandCatalogue commands)
{
    // What comes from the guide may be shown to the people one talks with; the rest is about the person.
    private static readonly string[] Shareable = ["ask", "nudge", "topics"];

    /// <summary>Whether the answer is hidden from others, whatever it is.</summary>
    public bool Hides(DiscordCall call) => call.Place switch
    {
        DiscordPlace.DirectMessages => false,
        DiscordPlace.ServerWithoutBot => true,
        DiscordPlace.MessagesOfOthers => call.Incoming.Content is not IncomingContent.Command { Name: var name } || !Shareable.Contains(name),
        _ => call.IsOnHidden || DescriptionOf(call) is { OnlyForMember: true } or { Audience: Audience.Admins },
    };

    /// <summary>Whether it sets something, for whoever may configure the chat.</summary>
    public bool IsSetting(DiscordCall call) => DescriptionOf(call) is { Audience: Audience.Admins } or { Places: Places.Private };

    private CommandDescription? DescriptionOf(DiscordCall call) =>
        call.Incoming.Content is IncomingContent.Command { Name: var name } ? commands.Find(name)?.Description : null;
}
