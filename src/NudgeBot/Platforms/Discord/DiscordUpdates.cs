using NudgeBot.Core.Chats;
using NudgeBot.Core.Commands;
using NudgeBot.Discord.Interactions;
using NudgeBot.Discord.Payloads;
using NudgeBot.Platforms.Discord.Receiving;
using NudgeBot.Platforms.Discord.Rendering;

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
                Server = isPersonal ? null : interaction.GuildId?.ToString(),
                Member = new Member(person.Id.ToString(), isPersonal || interaction.InvokerCanManageGuild),
                Content = content,
                Language = interaction.Locale,
                HasForms = true,
                IsElsewhere = interaction.IsVisit,
            },
            interaction.Token)
        {
            Changes = MessageOf(interaction) is not null,
            Place = PlaceOf(interaction),
            IsOnHidden = MessageOf(interaction)?.Flags.HasFlag(MessageFlags.Ephemeral) == true,
            Person = person.Id,
            Channel = interaction.Channel,
            BotMay = interaction.AppPermissions,
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
            HasForms = true,
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
        ComponentInteraction list when DiscordLists.Read(list) is { } chosen => chosen,
        ComponentInteraction { CustomId.Length: > 0 } press => new IncomingContent.Press(press.CustomId),
        ModalInteraction form => new IncomingContent.Filled(form.CustomId, DiscordForms.Read(form)),
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

    private static Message? MessageOf(Interaction interaction) => interaction switch
    {
        ComponentInteraction { Message: var message } => message,
        ModalInteraction { Message: var message } => message,
        _ => null,
    };
}
