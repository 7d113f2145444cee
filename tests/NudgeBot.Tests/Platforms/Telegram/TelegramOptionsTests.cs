using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;
using NudgeBot.Operations;
using NudgeBot.Platforms.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class TelegramOptionsTests
{
    [Theory]
    [InlineData("Token", "hello", "Telegram__Token is not a bot token")]
    [InlineData("Token", "123456:", "Telegram__Token is not a bot token")]
    [InlineData("Token", "123456:with space", "Telegram__Token is not a bot token")]
    [InlineData("Token", "bot:123456", "Telegram__Token is not a bot token")]
    [InlineData("ApiBaseUrl", "localhost", "Telegram__ApiBaseUrl must be an address")]
    [InlineData("MessagesPerSecond", "0", "Telegram__MessagesPerSecond must be from 0.1 to 10000; it is 0.")]
    [InlineData("PollFor", "00:10:00", "Telegram__PollFor (in seconds) must be from 1 to 50; it is 600.")]
    [InlineData("WebhookUrl", "http://bot.example.org", "Telegram__WebhookUrl must be an address such as https://")]
    [InlineData("WebhookUrl", "https://bot.example.org:5080", "Telegram__WebhookUrl must be an address such as https://")]
    [InlineData("WebhookUrl", "bot", "Telegram__WebhookUrl must be an address such as https://")]
    [InlineData("WebhookSecret", "with a space", "Telegram__WebhookSecret may have")]
    [InlineData("WebhookConnections", "101", "Telegram__WebhookConnections must be from 1 to 100")]
    [InlineData("MessagesPerMinuteToAGroup", "0", "Telegram__MessagesPerMinuteToAGroup must be from 1 to 1000")]
    public void AWrongSettingIsSaidInASentence(string setting, string value, string sentence)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => OptionsOf(("Token", "123456:secret"), (setting, value)));

        Assert.StartsWith(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Single(failure.Failures);
    }

    [Fact]
    public void AWrongTokenIsNotRepeated()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => OptionsOf(("Token", "123456:se cret")));

        Assert.DoesNotContain("se cret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongTokenTurnsOnlyTelegramOffAndTheConsoleSaysWhy()
    {
        using var services = Services(("Token", "hello"));

        Assert.Empty(services.GetServices<IChatPlatform>());
        var said = services.GetRequiredService<PlatformSwitch>();
        Assert.False(said.IsOn);
        Assert.StartsWith("Telegram__Token is not a bot token", said.HowToTurnOn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void WithoutATokenThereIsNoTelegram(string? token)
    {
        using var services = Services(("Token", token));

        Assert.Null(services.GetService<IChatPlatform>());
        Assert.Null(services.GetService<IPlatformReceiver>());
        Assert.False(services.GetRequiredService<IOptions<TelegramOptions>>().Value.IsOn);
    }

    [Theory]
    [InlineData("https://bot.example.org", "https://bot.example.org/telegram/updates")]
    [InlineData("https://bot.example.org:8443/a/b", "https://bot.example.org:8443/a/b")]
    public void AWebhooksAddressWithoutAPathIsCompleted(string given, string address) =>
        Assert.Equal(new Uri(address), OptionsOf(("Token", "123456:secret"), ("WebhookUrl", given)).WebhookAddress);

    [Theory]
    [InlineData(false, null, 29.6)]
    [InlineData(true, null, 950)]
    [InlineData(true, "500", 500)]
    public void PayingRaisesTheRate(bool isPaid, string? chosen, double rate) => Assert.Equal(
        rate, OptionsOf(("Token", "123456:secret"), ("PaidBroadcast", $"{isPaid}"), ("MessagesPerSecond", chosen)).RatePerSecond);

    private static TelegramOptions OptionsOf(params (string Setting, string? Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IOptions<TelegramOptions>>().Value;
    }

    private static ServiceProvider Services(params (string Setting, string? Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        foreach (var (setting, value) in settings)
        {
            configuration[$"Telegram:{setting}"] = value;
        }

        return new ServiceCollection().AddLogging().AddTelegram(configuration).BuildServiceProvider();
    }
}
