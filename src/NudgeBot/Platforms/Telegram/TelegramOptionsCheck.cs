using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NudgeBot.Platforms.Telegram;

/// <summary>Says in a sentence what is wrong with the configuration of Telegram, never repeating the token.</summary>
internal sealed partial class TelegramOptionsCheck : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Skip;
        }

        string?[] problems =
        [
            Token().IsMatch(options.Token)
                ? null
                : "Telegram__Token is not a bot token: it must look like 123456789:AAE…, digits, a colon and the secret. Copy it from @BotFather, or leave it empty to stay off Telegram.",
            options.ApiBaseUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
                ? null
                : "Telegram__ApiBaseUrl must be an address such as http://localhost:8081.",
            CanBePostedTo(options)
                ? null
                : "Telegram__WebhookUrl must be an address such as https://bot.example.org, on port 443, 80, 88 or 8443; leave it out to have the bot ask for its updates.",
            Secret().IsMatch(options.WebhookSecret)
                ? null
                : "Telegram__WebhookSecret may have up to 256 letters a to z, digits, _ and -; leave it out to have one made.",
            SettingRange.Problem("Telegram__WebhookConnections", options.WebhookConnections, 1, 100),
            SettingRange.Problem("Telegram__MessagesPerSecond", options.RatePerSecond, 0.1, 10_000),
            SettingRange.Problem("Telegram__BetweenMessagesToAChat (in seconds)", options.BetweenMessagesToAChat.TotalSeconds, 0, 60),
            SettingRange.Problem("Telegram__MessagesPerMinuteToAGroup", options.MessagesPerMinuteToAGroup, 1, 1000),
            SettingRange.Problem("Telegram__PollFor (in seconds)", options.PollFor.TotalSeconds, 1, 50),
            SettingRange.Problem("Telegram__AnswerWithin (in seconds)", options.AnswerWithin.TotalSeconds, 0.1, 300),
        ];
        var found = problems.OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    // A Bot API server of one's own posts to any address.
    private static bool CanBePostedTo(TelegramOptions options) => options.WebhookUrl switch
    {
        null => true,
        { IsAbsoluteUri: true, Scheme: "https", Port: 443 or 80 or 88 or 8443 } => true,
        { IsAbsoluteUri: true, Scheme: "http" or "https" } => options.ApiBaseUrl is not null,
        _ => false,
    };

    [GeneratedRegex(@"\A[0-9]{1,16}:[A-Za-z0-9_-]+\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{0,256}\z")]
    private static partial Regex Secret();
}
