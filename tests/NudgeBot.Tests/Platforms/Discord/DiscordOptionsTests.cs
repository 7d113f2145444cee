using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NudgeBot.Core.Delivery;
using NudgeBot.Operations;
using NudgeBot.Platforms.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

public sealed class DiscordOptionsTests
{
    [Theory]
    [InlineData("Token", "hello", "Discord__Token is not a bot token")]
    [InlineData("Token", "Bot abc.def.ghi", "Discord__Token is not a bot token")]
    [InlineData("ApiBaseUrl", "localhost", "Discord__ApiBaseUrl must be an address")]
    [InlineData("PublicKey", "abc", "Discord__PublicKey is not a public key")]
    [InlineData("MessagesPerSecond", "0", "Discord__MessagesPerSecond must be from 0.1 to 10000; it is 0.")]
    [InlineData("AnswerWithin", "00:10:00", "Discord__AnswerWithin (in seconds) must be from 1 to 300; it is 600.")]
    public void AWrongSettingIsSaidInASentence(string setting, string value, string sentence)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => OptionsOf(("Token", "abc.def.ghi"), (setting, value)));

        Assert.StartsWith(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Single(failure.Failures);
    }

    [Fact]
    public void AWrongTokenIsNotRepeated()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => OptionsOf(("Token", "abc.se cret.x")));

        Assert.DoesNotContain("se cret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongTokenTurnsOnlyDiscordOffAndTheConsoleSaysWhy()
    {
        using var services = ServicesOf(("Token", "hello"));

        Assert.Empty(services.GetServices<IChatPlatform>());
        var said = services.GetRequiredService<PlatformSwitch>();
        Assert.False(said.IsOn);
        Assert.StartsWith("Discord__Token is not a bot token", said.HowToTurnOn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void WithoutATokenThereIsNoDiscordAndTheOperatorIsToldHow(string? token)
    {
        using var services = ServicesOf(("Token", token));

        Assert.Empty(services.GetServices<IChatPlatform>());
        var said = services.GetRequiredService<PlatformSwitch>();
        Assert.False(said.IsOn);
        Assert.Contains("Discord__Token", said.HowToTurnOn, StringComparison.Ordinal);
    }

    private static DiscordOptions OptionsOf(params (string Name, string? Value)[] settings)
    {
        using var services = ServicesOf(settings);
        return services.GetRequiredService<IOptions<DiscordOptions>>().Value;
    }

    private static ServiceProvider ServicesOf(params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Name).ToDictionary(each => $"Discord:{each.Key}", each => each.Last().Value))
            .Build();
        return new ServiceCollection().AddLogging().AddDiscord(configuration).BuildServiceProvider();
    }
}
