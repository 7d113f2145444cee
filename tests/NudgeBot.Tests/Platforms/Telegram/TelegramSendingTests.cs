using NodaTime;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Testing.Telegram;

namespace NudgeBot.Tests.Platforms.Telegram;

public sealed class TelegramSendingTests
{
    private static readonly Message Hello = new(new Paragraph("Hello"));
    private static readonly byte[] Bytes = [137, 80, 78, 71];

    [Fact]
    public async Task AMessageThatWasTakenHasTelegramsId()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);

        var outcome = Assert.IsType<SendOutcome.Sent>(await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello));

        Assert.Equal($"{Assert.Single(world.Telegram.SentTo(asha.Id)).Id}", outcome.MessageId);
    }

    [Fact]
    public async Task ATopicsMessageGoesToTheTopicAndOneForTheGeneralTopicCarriesNoThread()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var forum = world.Telegram.AddSupergroup("Parents", isForum: true);
        var topic = world.Telegram.AddTopic(forum, "Nudges");

        await world.SendAsync(TelegramTestsWorld.At(forum.Id, topic.Id), Hello);
        await world.SendAsync(TelegramTestsWorld.At(forum.Id), Hello);

        Assert.Equal([topic.Id, null], world.Telegram.SentTo(forum.Id).Select(message => message.ThreadId));
    }

    [Theory]
    [InlineData("image/png", "photo")]
    [InlineData("application/json", "document")]
    public async Task APictureIsShownAndOtherFilesAreOffered(string contentType, string media)
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        var message = new Message(new Paragraph("Your <week>")) { Attachment = new Attachment("week.bin", contentType, Bytes, "Seven days") };

        await world.SendAsync(TelegramTestsWorld.At(asha.Id), message.WithButtons(Button.Pressed("More", "more:1")));

        var sent = Assert.Single(world.Telegram.SentTo(asha.Id));
        Assert.Equal(media, sent.Media);
        Assert.Equal("Your <week>", sent.Text);
        Assert.Equal("more:1", sent.Button("More").Data);
        Assert.Equal("week.bin", sent.File!.FileName);
    }

    [Fact]
    public async Task ALongMessageThatWasInterruptedGoesOnWhereItStopped()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        var message = new Message(Enumerable.Range(1, 3).Select(number => new Paragraph($"{number}" + new string('x', 3000))));
        var key = Guid.NewGuid();
        world.Telegram.Fails(Fault.ServerError(), "sendMessage", skip: 1);

        var first = await world.SendAsync(TelegramTestsWorld.At(asha.Id), message, key);
        var second = await world.SendAsync(TelegramTestsWorld.At(asha.Id), message, key);

        Assert.IsType<SendOutcome.TryAgain>(first);
        Assert.IsType<SendOutcome.Sent>(second);
        Assert.Equal(['1', '2', '3'], world.Telegram.SentTo(asha.Id).Select(sent => sent.Text[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PaidBroadcastIsTheOperatorsChoice(bool isPaid)
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        world.Settings["Telegram:PaidBroadcast"] = $"{isPaid}";
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);

        await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello);

        var request = Assert.Single(world.Telegram.RequestsOf("sendMessage"));
        Assert.Equal(isPaid, request.Arguments["allow_paid_broadcast"] is not null);
    }

    [Fact]
    public async Task TheLimitsAreTelegramsWithALittleToSpare()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        foreach (var setting in (string[])["BetweenMessagesToAChat", "MessagesPerSecond", "MessagesPerMinuteToAGroup"])
        {
            world.Settings.Remove($"Telegram:{setting}");
        }

        var limits = world.Process().Platform.Limits;

        Assert.Equal(29.6, limits.PerSecond);
        Assert.Equal(Duration.FromSeconds(1.02), limits.BetweenMessagesToAChat);
        Assert.Equal(19, limits.PerMinuteToAGroup);
        Assert.True(limits.InFlight >= 60);
        Assert.False(limits.IsGroup(TelegramTestsWorld.At(5)));
        Assert.True(limits.IsGroup(TelegramTestsWorld.At(-100500, 7)));
        Assert.Equal(limits.ChatOf(TelegramTestsWorld.At(-100500)), limits.ChatOf(TelegramTestsWorld.At(-100500, 7)));
    }

    [Fact]
    public async Task SixtySendsAreOnTheWireTogether()
    {
        await using var world = await TelegramTestsWorld.StartAsync();
        var hold = world.Telegram.Fails(Fault.HoldBeforeAccepting(), "sendMessage", times: 60);
        var people = Enumerable.Range(0, 60).Select(_ => world.Telegram.AddUser("Asha", hasStarted: true)).ToList();
        world.Process();

        var sending = people.Select(person => world.SendAsync(TelegramTestsWorld.At(person.Id), Hello)).ToList();
        await hold.WaitForHits(60);
        hold.Release();

        Assert.All(await Task.WhenAll(sending), outcome => Assert.IsType<SendOutcome.Sent>(outcome));
    }

    [Fact]
    public async Task ATraceOfEveryRequestNeverHoldsTheToken()
    {
        var activities = new List<string>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref _) => System.Diagnostics.ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (activities)
                {
                    activities.AddRange(activity.TagObjects.Select(tag => $"{tag.Value}"));
                }
            },
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        await using var world = await TelegramTestsWorld.StartAsync();
        var asha = world.Telegram.AddUser("Asha", hasStarted: true);
        world.Telegram.Fails(Fault.ResetAfterAccepting(), "sendMessage");

        await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello);
        await world.SendAsync(TelegramTestsWorld.At(asha.Id), Hello);

        lock (activities)
        {
            Assert.DoesNotContain(activities, tag => tag.Contains("fake-token", StringComparison.Ordinal));
        }
    }
}
