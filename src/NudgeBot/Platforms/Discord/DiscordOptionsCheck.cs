using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NudgeBot.Platforms.Discord;

/// <summary>Says in a sentence what is wrong with the configuration of Discord, never repeating the token.</summary>
internal sealed partial class DiscordOptionsCheck : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Skip;
        }

        string?[] problems =
        [
            Token().IsMatch(options.Token)
                ? null
                : "Discord__Token is not a bot token: it must be three parts joined by dots, without \"Bot \" before it. Copy it from the Discord developer portal, or leave it empty to stay off Discord.",
            IsAddress(options.ApiBaseUrl) ? null : "Discord__ApiBaseUrl must be an address such as https://discord.com/api/v10.",
            IsAddress(options.ProjectUrl) ? null : "Discord__ProjectUrl must be an address such as https://example.org/bot.",
            options.PublicKey.Length == 0 || Key().IsMatch(options.PublicKey)
                ? null
                : "Discord__PublicKey is not a public key: it must be 64 hex digits. Copy it from the Discord developer portal, or leave it empty to use the gateway.",
            SettingRange.Problem("Discord__MessagesPerSecond", options.MessagesPerSecond, 0.1, 10_000),
            SettingRange.Problem("Discord__BetweenMessagesToAChat (in seconds)", options.BetweenMessagesToAChat.TotalSeconds, 0, 60),
            SettingRange.Problem("Discord__AnswerWithin (in seconds)", options.AnswerWithin.TotalSeconds, 1, 300),
        ];
        var found = problems.OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static bool IsAddress(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){2}\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"\A[0-9A-Fa-f]{64}\z")]
    private static partial Regex Key();
}
