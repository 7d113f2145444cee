using System.Text.Json.Nodes;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Platforms.Telegram;
using NudgeBot.Testing.Telegram;
using Telegram.Bot;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class TelegramReceiverTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task AMessageIsAnsweredInItsChat()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Echoes();
        var run = world.Receives();

        await world.Telegram.Says(asha, "hello");

        Assert.Equal("hello", (await world.Telegram.NextMessageTo(asha)).Text);
        await world.Inbox.WaitForHandled(1);
        Assert.Equal(TelegramState.Receiving, run.Health.State);
        Assert.NotNull(run.Health.LastPoll);
    }

    [Fact]
    public async Task OneChatsMessagesAreAnsweredInTheirOrder()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha");
        // The first takes longest.
        world.Conversation.Answer = async (incoming, cancellationToken) =>
        {
            var words = ((IncomingContent.Text)incoming.Content).Words;
            for (var turns = 20 - int.Parse(words, System.Globalization.CultureInfo.InvariantCulture); turns > 0; turns--)
            {
                await Task.Delay(1, cancellationToken);
            }

            return Reply.Say(new Message(new Paragraph(words)));
        };
        for (var number = 1; number <= 20; number++)
        {
            await world.Telegram.Says(asha, $"{number}");
        }

        world.Receives();

        await world.Telegram.WaitForMessages(20);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{number}"), world.Telegram.SentTo(asha.Id).Select(message => message.Text));
    }

    [Fact]
    public async Task AChatThatTakesLongDelaysNoOther()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var (asha, ben) = (world.Telegram.AddUser("Asha"), world.Telegram.AddUser("Ben"));
        var release = new TaskCompletionSource();
        world.Conversation.Answer = async (incoming, cancellationToken) =>
        {
            await (incoming.Member.Id == $"{asha.Id}" ? release.Task.WaitAsync(cancellationToken) : Task.CompletedTask);
            return Reply.Say(new Message(new Paragraph("done")));
        };
        world.Receives();

        await world.Telegram.Says(asha, "slow");
        await world.Conversation.WaitForHeard();
        await world.Telegram.Says(ben, "quick");

        await world.Telegram.NextMessageTo(ben);
        Assert.Empty(world.Telegram.SentTo(asha.Id));
        release.SetResult();
        await world.Telegram.NextMessageTo(asha);
    }

    [Fact]
    public async Task AnUpdateOfAnUnknownFormIsPassedOverAlone()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Echoes();
        await world.Telegram.Says(asha, "before");
        await world.Telegram.Injects(JsonNode.Parse($$"""
            {"my_chat_member":{"chat":{"id":{{asha.Id}},"type":"private"},"from":{"id":{{asha.Id}},"is_bot":false,"first_name":"A"},"date":1,
             "old_chat_member":{"status":"of_tomorrow","user":{"id":1,"is_bot":true,"first_name":"B"} },
             "new_chat_member":{"status":"of_tomorrow","user":{"id":1,"is_bot":true,"first_name":"B"} } } }
            """)!.AsObject());
        await world.Telegram.Injects(JsonNode.Parse("""{"kind_of_tomorrow":{"text":"my secret"}}""")!.AsObject());
        await world.Telegram.Says(asha, "after");

        world.Receives();

        await world.Inbox.WaitForHandled(4);
        Assert.Equal(["before", "after"], world.Telegram.SentTo(asha.Id).Select(message => message.Text));
        Assert.Contains(world.Log.Lines, line => line.Contains("(my_chat_member) is of a form this version does not know", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUpdateWhoseHandlingFailsIsTriedFiveTimesAndThenGivenUpWithoutItsTextInTheLog()
    {
        var time = new TelegramTestsHurriedTime();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        var (asha, ben) = (world.Telegram.AddUser("Asha"), world.Telegram.AddUser("Ben"));
        world.Conversation.Answer = (incoming, _) => incoming.Member.Id == $"{asha.Id}"
            ? throw new InvalidOperationException("my secret made this fail")
            : Task.FromResult(Reply.Say(new Message(new Paragraph("well"))));
        world.Receives();

        await world.Telegram.Says(asha, "my secret");
        await world.Telegram.Says(ben, "hello");

        await world.Inbox.WaitForHandled(2);
        Assert.Equal(5, world.Conversation.Heard.Count(incoming => incoming.Member.Id == $"{asha.Id}"));
        await world.Telegram.NextMessageTo(ben);
        Assert.DoesNotContain(world.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(world.Log.Lines, line => line.Contains("(message) is given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhileTheStoreIsAwayAnUpdateIsNeverGivenUp()
    {
        await using var world = await TelegramTestsWorld.StartAsync(time: new TelegramTestsHurriedTime());
        var asha = world.Telegram.AddUser("Asha");
        var tries = 0;
        world.Conversation.Answer = (_, _) =>
        {
            // The store is away for the conversation and for who asks after it.
            world.Inbox.FailsNext = ++tries <= 12 ? 1 : 0;
            return tries <= 12 ? throw new IOException("away") : Task.FromResult(Reply.Say(new Message(new Paragraph("at last"))));
        };
        world.Receives();

        await world.Telegram.Says(asha, "hello");

        Assert.Equal("at last", (await world.Telegram.NextMessageTo(asha)).Text);
    }

    [Fact]
    public async Task WhileTelegramDoesNotSayWhoIsAdminACommandIsNeverGivenUp()
    {
        var time = new TelegramTestsHurriedTime();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        var asha = world.Telegram.AddUser("Asha");
        var group = world.Telegram.AddGroup("Parents", asha);
        world.Telegram.Fails(Fault.BadGateway(), "getChatMember", times: 6);
        world.Telegram.Fails(Fault.TooManyRequests(44), "getChatMember");
        world.Conversation.Echoes();
        world.Receives();

        await world.Telegram.Says(asha, "/schedule", group);

        Assert.Equal("/schedule", (await world.Telegram.NextMessageTo(group)).Text);
        Assert.Contains(TimeSpan.FromSeconds(44), time.Waits);
        Assert.True(world.Conversation.Heard[0].Member.IsAdmin);
    }

    [Fact]
    public async Task AnUpdateIsConfirmedOnlyWhenItIsStored()
    {
        await using var world = await TelegramTestsWorld.StartAsync(time: new TelegramTestsHurriedTime());
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Echoes();
        var stored = new TaskCompletionSource();
        world.Inbox.AfterAdding = cancellationToken =>
        {
            stored.SetResult();
            return Task.Delay(Timeout.Infinite, cancellationToken);
        };
        var first = world.Receives();
        await world.Telegram.Says(asha, "hello");

        // It stops between storing and confirming: the next process finds the update in the store, and Telegram repeats it.
        await stored.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await first.StopAsync();
        Assert.Equal(1, world.Telegram.PendingUpdates);
        world.Inbox.AfterAdding = _ => Task.CompletedTask;
        world.Receives();

        Assert.Equal("hello", (await world.Telegram.NextMessageTo(asha)).Text);
        await world.Telegram.WaitForUpdatesTaken();
        await world.Inbox.WaitForHandled(1);
        Assert.Single(world.Conversation.Heard);
    }

    [Fact]
    public async Task WhatACrashLeftUnhandledIsHandledAtTheNextStart()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        world.Conversation.Echoes();
        await world.Inbox.AddAsync(
            "telegram",
            [new InboxUpdate(5, $$"""{"update_id":5,"message":{"message_id":1,"date":1,"chat":{"id":{{asha.Id}},"type":"private"},"from":{"id":{{asha.Id}},"is_bot":false,"first_name":"A"},"text":"left behind"} }""")],
            TestContext.Current.CancellationToken);

        world.Receives();

        Assert.Equal("left behind", (await world.Telegram.NextMessageTo(asha)).Text);
        Assert.Equal([5], await world.Inbox.WaitForHandled(1));
    }

    [Fact]
    public async Task ABatchStoredByATryThatSeemedToFailIsHandled()
    {
        await using var world = await TelegramTestsWorld.StartAsync(time: new TelegramTestsHurriedTime());
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Echoes();
        var tries = 0;
        world.Inbox.AfterAdding = _ => ++tries == 1 ? throw new IOException("The answer was lost.") : Task.CompletedTask;
        world.Receives();

        await world.Telegram.Says(asha, "hello");

        Assert.Equal("hello", (await world.Telegram.NextMessageTo(asha)).Text);
        await world.Inbox.WaitForHandled(1);
        Assert.Single(world.Conversation.Heard);
    }

    [Fact]
    public async Task AWrongTokenIsSaidOnceAndEndsTheReceiving()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        world.Settings["Telegram:Token"] = "424242:other";

        var run = world.Receives();

        await run.Receiving.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(TelegramState.Refused, run.Health.State);
        var said = Assert.Single(world.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains("The Telegram token is not accepted", said, StringComparison.Ordinal);
        Assert.Contains("Telegram__Token", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATokenRevokedLaterEndsTheReceiving()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var run = world.Receives();
        await world.Telegram.WaitForPoll();

        world.Telegram.RevokeToken();
        await world.Telegram.Says(world.Telegram.AddUser("Asha"), "hello");

        await run.Receiving.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(TelegramState.Refused, run.Health.State);
    }

    [Fact]
    public async Task ASecondReceiverIsWaitedForWithGrowingPausesAndSaidOnce()
    {
        var time = new TelegramTestsHurriedTime();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        world.Telegram.Fails(
            Fault.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"), "getUpdates", times: 8);
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Echoes();

        world.Receives();
        await world.Telegram.Says(asha, "hello");

        await world.Telegram.NextMessageTo(asha);
        var waits = time.Waits.Take(8).ToList();
        Assert.InRange(waits[0], TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4.5));
        Assert.InRange(waits[2], TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(18));
        Assert.Equal(TimeSpan.FromSeconds(60), waits[7]);
        Assert.Single(world.Log.Lines, line => line.Contains("Somebody else receives this Telegram bot's updates", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AWebhookIsRemovedWithoutDroppingWhatWaits()
    {
        await using var world = await TelegramTestsWorld.StartAsync(time: new TelegramTestsHurriedTime());
        var owner = new TelegramBotClient(new TelegramBotClientOptions(world.Telegram.Token, world.Telegram.BaseUrl));
        await owner.SetWebhook("https://127.0.0.1:8443/hook", cancellationToken: TestContext.Current.CancellationToken);
        var asha = world.Telegram.AddUser("Asha");
        await world.Telegram.Says(asha, "hello");
        world.Conversation.Echoes();

        world.Receives();

        Assert.Equal("hello", (await world.Telegram.NextMessageTo(asha)).Text);
        Assert.Contains(world.Log.Lines, line => line.Contains("A webhook was set for this Telegram bot; it is removed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUnreachableServerIsTriedWithGrowingPausesAndSaidOnce()
    {
        var time = new TelegramTestsHurriedTime();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        world.Telegram.Fails(Fault.BadGateway(), "getUpdates", times: 4);
        world.Telegram.Fails(Fault.ResetBeforeAccepting(), "getUpdates", times: 4);
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Echoes();

        world.Receives();
        await world.Telegram.Says(asha, "hello");

        await world.Telegram.NextMessageTo(asha);
        var waits = time.Waits.Take(8).ToList();
        Assert.InRange(waits[0], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
        Assert.InRange(waits[3], TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
        Assert.Equal(TimeSpan.FromSeconds(60), waits[7]);
        Assert.Single(world.Log.Lines, line => line.Contains("Telegram cannot be reached (HTTP 502)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUnreachableServerAtTheStartIsTriedUntilItAnswers()
    {
        await using var world = await TelegramTestsWorld.StartAsync(time: new TelegramTestsHurriedTime());
        world.Telegram.Fails(Fault.BadGateway(), "getMe", times: 3);

        world.Receives();

        await world.Telegram.WaitForPoll();
    }

    [Fact]
    public async Task AWaitThatTelegramAsksForIsKeptWhenFetchingUpdatesToo()
    {
        var time = new TelegramTestsHurriedTime();
        await using var world = await TelegramTestsWorld.StartAsync(time: time);
        world.Telegram.Fails(Fault.TooManyRequests(44), "getUpdates");

        world.Receives();

        await world.Telegram.WaitForRequests("getUpdates", 1);
        await world.Telegram.WaitForPoll();
        Assert.Equal(TimeSpan.FromSeconds(44), time.Waits[0]);
    }

    [Fact]
    public async Task AServerThatDoesNotHoldThePollIsNotAskedWithoutPause()
    {
        var time = new TelegramTestsHurriedTime();
        await using var world = await TelegramTestsWorld.StartAsync(options => options.LongestPoll = TimeSpan.Zero, time);

        world.Receives();

        Assert.Contains(TimeSpan.FromSeconds(1), await time.WaitForWaits(1));
    }

    [Fact]
    public async Task StoppingEndsThePollAtOnce()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var run = world.Receives();
        await world.Telegram.WaitForPoll();

        await run.StopAsync();

        await world.Telegram.WaitForPoll(isOpen: false);
        Assert.Equal(TelegramState.Idle, run.Health.State);
    }

    [Fact]
    public async Task AnUpdateThatStoppingInterruptsIsHandledAfterwards()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha");
        world.Conversation.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Reply.None;
        };
        var first = world.Receives();
        await world.Telegram.Says(asha, "hello");
        await world.Conversation.WaitForHeard();

        await first.StopAsync();
        Assert.Empty(world.Inbox.HandledIds);
        world.Conversation.Echoes();
        world.Receives();

        Assert.Equal("hello", (await world.Telegram.NextMessageTo(asha)).Text);
        await world.Inbox.WaitForHandled(1);
    }
}
