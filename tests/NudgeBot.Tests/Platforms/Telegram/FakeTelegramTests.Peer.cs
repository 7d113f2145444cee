using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>An independent client, grammY under Node, meets the fake: errors must be where and what it expects of Telegram.</summary>
public sealed class FakeTelegramPeerTests
{
    [Fact]
    public async Task AnIndependentClientUnderstandsEveryAnswer()
    {
        await using var telegram = await FakeTelegram.StartAsync(options =>
        {
            options.Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
            options.Limits.ChatBurst = 2;
            options.ChecksAnswers = true;
        });
        var asha = telegram.AddUser("Asha", language: "en-GB", hasStarted: true);
        telegram.Fails(Fault.ResetAfterAccepting(), "sendChatAction");
        telegram.Fails(Fault.BadGateway(), "sendChatAction");
        await using var peer = await PeerProcess.StartAsync(telegram, asha.Id.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(telegram.Bot.Username, (string?)(await peer.Next("me"))["username"]);
        await telegram.WaitForPoll();
        await telegram.Says(asha, "/start");
        var message = await peer.Next("message");
        Assert.Equal(("/start", "bot_command", "en-GB"), ((string?)message["text"], (string?)message["entity"]!["type"], (string?)message["language"]));

        var sent = await peer.Next("sent");
        Assert.Equal(("Welcome 👶", "bold", "v1:daily"), ((string?)sent["text"], (string?)sent["entities"]![0]!["type"], (string?)sent["button"]));
        var pressed = await telegram.Presses(asha, await telegram.NextMessageTo(asha), "Daily");
        Assert.True((bool)(await peer.Next("pressed"))["messageId"]!);
        Assert.True((bool)(await peer.Next("answered"))["ok"]!);
        Assert.Equal("Noted", (await telegram.WaitForAnswer(pressed)).Text);
        AssertRefused(await peer.Next("answeredTwice"), 400, "Bad Request: query is too old and response timeout expired or query ID is invalid");

        var edited = await peer.Next("edited");
        Assert.Equal(("Daily at 8:00", true, null), ((string?)edited["text"], (bool)edited["isDated"]!, edited["keyboard"]));
        AssertRefused(
            await peer.Next("notModified"),
            400,
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        AssertRefused(await peer.Next("unparsable"), 400, "Bad Request: can't parse entities: Unsupported start tag \"p\" at byte offset 0");
        AssertRefused(await peer.Next("unknownChat"), 400, "Bad Request: chat not found");

        Assert.Equal(4, (int)(await peer.Next("photo"))["size"]!);
        var tooMany = await peer.Next("tooMany");
        AssertRefused(tooMany, 429, "Too Many Requests: retry after 1");
        Assert.Equal(1, (int)tooMany["parameters"]!["retry_after"]!);
        Assert.Equal("http", (string?)(await peer.Next("reset"))["kind"]);
        Assert.Equal("http", (string?)(await peer.Next("gateway"))["kind"]);

        await peer.Next("polling");
        await telegram.WaitForPoll();
        await peer.Continue();
        AssertRefused(
            await peer.Next("conflict"),
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        await telegram.Says(asha, "for the second poller");
        Assert.Equal(1, (int)(await peer.Next("polledAfterConflict"))["count"]!);

        Assert.Equal("start", (string?)(await peer.Next("commands"))["names"]![0]);
        AssertRefused(await peer.Next("wrongToken"), 401, "Unauthorized");
        Assert.Empty(telegram.ContractViolations);
        Assert.Empty(telegram.AnswerViolations);
    }

    private static void AssertRefused(JsonNode seen, int code, string description) =>
        Assert.Equal(("telegram", code, description), ((string?)seen["kind"], (int?)seen["code"] ?? 0, (string?)seen["description"]));
}
