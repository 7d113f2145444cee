using System.Text.Json.Nodes;
using NudgeBot.Testing.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class FakeTelegramPoisonTests
{
    [Fact]
    public async Task AnInjectedUpdateCanPoisonTheWholeBatchOfTelegramBot()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var bot = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.BaseUrl) { RetryCount = 0 });
        var asha = telegram.AddUser("Asha");
        var poison = await telegram.Injects(new JsonObject
        {
            ["my_chat_member"] = new JsonObject
            {
                ["chat"] = new JsonObject { ["id"] = asha.Id, ["type"] = "private" },
                ["from"] = new JsonObject { ["id"] = asha.Id, ["is_bot"] = false, ["first_name"] = "Asha" },
                ["date"] = 1,
                ["old_chat_member"] = new JsonObject { ["status"] = "guardian" },
                ["new_chat_member"] = new JsonObject { ["status"] = "guardian" },
            },
        });
        await telegram.Says(asha, "hello");

        await Assert.ThrowsAsync<RequestException>(() => bot.GetUpdates(cancellationToken: TestContext.Current.CancellationToken));
        var after = await bot.GetUpdates(offset: poison + 1, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hello", Assert.Single(after).Message!.Text);
    }
}
