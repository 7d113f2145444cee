using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Receiving;

namespace NudgeBot.Platforms.Discord;

/// <summary>Reads from an interaction or a direct message what somebody did.</summary>
internal static class DiscordUpdates
{
    private const int Ordinary = 0;
    private const int ReplyToAnother = 19;

    /// <summary>What it says; null when the bot does not care.</summary>
    public static DiscordCall? Read(Interaction interaction)
    {
        if (interaction is not { ChannelId: { } channel, Invoker: { } person } || ContentOf(interaction) is not { } content)
        {
            return null;
        }

        var isPersonal = interaction.IsVisit || interaction.GuildId is null;
        return new DiscordCall(
            new Incoming
            {
                Address = AddressOf(channel),
                Kind = isPersonal ? ChatKind.Private : ChatKind.Group,
                Member = new Member(person.Id.ToString(), isPersonal || interaction.InvokerCanManageGuild),
                Content = content,
                Language = interaction.Locale,
                SeesReplies = interaction.GuildId is null,
                IsElsewhere = interaction.IsVisit,
            },
            interaction.Token)
        {
            Changes = interaction is ComponentInteraction { Message: not null },
            Place = PlaceOf(interaction),
            IsOnHidden = interaction is ComponentInteraction { Message.Flags: var flags } && flags.HasFlag(MessageFlags.Ephemeral),
            Person = person.Id,
            LacksRightToPost = !isPersonal && !MayPost(interaction),
        };
    }

    /// <summary>What a direct message says; null when it is none, or not a person's.</summary>
    public static Incoming? Read(Message message)
    {
        if (message is not { GuildId: null, WebhookId: null, Author: { Bot: false, System: false } author, Type: Ordinary or ReplyToAnother }
            || string.IsNullOrWhiteSpace(message.Content))
        {
            return null;
        }

        return new Incoming
        {
            Address = AddressOf(message.ChannelId),
            Kind = ChatKind.Private,
            Member = new Member(author.Id.ToString(), IsAdmin: true),
            Content = ContentOf(message.Content.Trim()),
        };
    }

    /// <summary>The address of a channel, thread or direct message.</summary>
    public static ChatAddress AddressOf(Snowflake channel) => new(DiscordPlatform.PlatformName, channel.ToString());

    private static DiscordPlace PlaceOf(Interaction interaction) => interaction switch
    {
        { IsVisit: true, GuildId: not null } => DiscordPlace.ServerWithoutBot,
        { IsVisit: true } => DiscordPlace.MessagesOfOthers,
        { GuildId: not null } => DiscordPlace.Server,
        _ => DiscordPlace.DirectMessages,
    };

    private static IncomingContent? ContentOf(Interaction interaction) => interaction switch
    {
        CommandInteraction { Call: var call } => new IncomingContent.Command(
            call.Name, string.Join(' ', call.Options.Select(option => option.AsText()).OfType<string>())),
        ComponentInteraction { Values: [var chosen, ..] } => new IncomingContent.Press(chosen),
        ComponentInteraction { CustomId.Length: > 0 } press => new IncomingContent.Press(press.CustomId),
        ModalInteraction { CustomId: ['/', .. var command] } form => new IncomingContent.Command(command, EnteredIn(form)),
        ModalInteraction form => new IncomingContent.Text(EnteredIn(form)),
        _ => null,
    };

    // Commands typed into a direct message where the client did not offer them.
    private static IncomingContent ContentOf(string words)
    {
        if (words is not ['/', var first, ..] || !char.IsAsciiLetter(first))
        {
            return new IncomingContent.Text(words);
        }

        var parts = words[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return new IncomingContent.Command(parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : "");
    }

    private static string EnteredIn(ModalInteraction form) => string.Join(' ', form.Fields.Values.SelectMany(values => values));

    private static bool MayPost(Interaction interaction)
    {
        var isThread = interaction.Channel?.Type is ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread;
        var needed = Permissions.ViewChannel | Permissions.EmbedLinks
            | (isThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        return interaction.AppPermissions.Has(Permissions.Administrator) || interaction.AppPermissions.Has(needed);
    }
}
