using NudgeBot.Testing.Processes;

namespace NudgeBot.Tests.EndToEnd;

/// <summary>What an operator gets wrong is said in one sentence that names the setting and what to do.</summary>
public sealed class OperatorMistakesTests
{
    [Theory]
    [InlineData("Telegram__Token", "abc", "NudgeBot cannot start: Telegram__Token is not a bot token")]
    [InlineData("Discord__Token", "abc", "NudgeBot cannot start: Discord__Token is not a bot token")]
    [InlineData("Storage__ConnectionString", "rubbish", "NudgeBot cannot start: Storage:ConnectionString is not a PostgreSQL connection string")]
    [InlineData("Storage__KeepHistoryFor", "5", "NudgeBot cannot start: Storage:KeepHistoryFor is '5'")]
    [InlineData("Telegram__PaidBroadcast", "perhaps", "NudgeBot cannot start: a setting cannot be read. Failed to convert configuration value 'perhaps' at 'Telegram:PaidBroadcast'")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999", "NudgeBot cannot start: ASPNETCORE_URLS or --urls is no address to listen on")]
    [InlineData("Guides__Path", "/nowhere", "NudgeBot cannot start: no guide with a topic that can be used was found")]
    public async Task ASettingThatCannotBeUsedIsNamed(string setting, string value, string sentence)
    {
        using var folder = new TemporaryFolder();
        await using var bot = BotProcess.Start(new Dictionary<string, string?>
        {
            ["Storage__Path"] = folder.File("bot.db"),
            ["Telegram__Token"] = "1:a",
            [setting] = value,
        });

        await bot.ExitAsync();

        Assert.Equal(1, bot.ExitCode);
        Assert.Contains(bot.Output, line => line.StartsWith(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Output, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no file ", "ask", "--file", "/nowhere/questions.txt")]
    [InlineData("There is no verb 'broadcasts'", "broadcasts")]
    [InlineData("There is no time zone 'Mars'", "preview", "daily 8am", "--zone", "Mars")]
    [InlineData("'weekdays at 25' does not say days and a time", "preview", "weekdays at 25")]
    [InlineData("The import stopped: Could not find", "import", "/nowhere/all.jsonl")]
    public async Task AVerbThatCannotBeDoneSaysWhy(string sentence, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await using var bot = BotProcess.Start(new Dictionary<string, string?> { ["Storage__Path"] = folder.File("bot.db") }, arguments);

        await bot.ExitAsync();

        Assert.NotEqual(0, bot.ExitCode);
        Assert.Contains(bot.Output, line => line.StartsWith(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Output, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }
}
