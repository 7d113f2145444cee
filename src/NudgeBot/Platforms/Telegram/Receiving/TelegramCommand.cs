using NudgeBot.Core.Commands;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NudgeBot.Platforms.Telegram.Receiving;

/// <summary>A command at the start of a message.</summary>
/// <param name="Command">The command; null when it is for another bot.</param>
internal sealed record TelegramCommand(IncomingContent.Command? Command)
{
    /// <summary>The command a message starts with; null when it starts with none.</summary>
    public static TelegramCommand? Read(Message message, BotIdentity bot)
    {
        var text = message.Text ?? message.Caption ?? "";
        var entity = (message.Entities ?? message.CaptionEntities)?.FirstOrDefault(
            found => found is { Type: MessageEntityType.BotCommand, Offset: 0 });
        if (entity is null || entity.Length < 2 || entity.Length > text.Length)
        {
            return null;
        }

        var parts = text[1..entity.Length].Split('@', 2);
        return parts.Length == 2 && !parts[1].Equals(bot.Username, StringComparison.OrdinalIgnoreCase)
            ? new TelegramCommand(Command: null)
            : new TelegramCommand(new IncomingContent.Command(parts[0].ToLowerInvariant(), text[entity.Length..].Trim()));
    }
}
