using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

public sealed class DiscordPlatformTests : IAsyncLifetime
{
    private const string Create = "/channels/{channel_id}/messages";
    private static readonly Message Nudge = new Message(new Paragraph("Breathe."), new Note("From: A Book"))
        .WithButtons(Button.Pressed("Save", "save:1"));

    private DiscordRoom _room = null!;
    private FakeChannel _channel = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ChatAddress Address => new("discord", $"{_channel.Id}");

    public async ValueTask InitializeAsync() =>
        _room = await DiscordRoom.StartAsync(discord => _channel = discord.AddChannel(discord.AddGuild("Parents"), "nudges"));

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task ANudgeIsAnEmbedWithItsSourceAndButtonsAndNotifiesNobody()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync(Guid.NewGuid()));

        var message = Assert.Single(_channel.Messages);
        Assert.Equal(sent.MessageId, $"{message.Id}");
        var embed = Assert.Single(message.Embeds);
        Assert.Equal("Breathe.", embed["description"]!.GetValue<string>());
        Assert.Equal("From: A Book", embed["footer"]!["text"]!.GetValue<string>());
        Assert.Equal("save:1", message.Button("Save"));
        Assert.Empty(message.AllowedMentions!["parse"]!.AsArray());
    }

    [Fact]
    public async Task TheSameKeyArrivesOnceAlsoWhenItsFirstTryWasResetAfterItArrived()
    {
        var key = Guid.NewGuid();
        _room.Discord.Faults.Next("POST", Create, Fault.ResetAfter);

        var first = await SendAsync(key);
        var second = await SendAsync(key);

        Assert.Equal(first, second);
        Assert.Single(_channel.Messages);
        Assert.Equal(2, _room.Discord.RepeatsAvoided);
    }

    [Fact]
    public async Task OtherKeysAreOtherMessages()
    {
        await SendAsync(Guid.NewGuid());
        await SendAsync(Guid.NewGuid());

        Assert.Equal(2, _channel.Messages.Count);
    }

    [Fact]
    public async Task APartThatArrivedIsNotRepeatedWhenTheNextFails()
    {
        var longOne = new Message(new Paragraph(string.Join(' ', Enumerable.Repeat("word", 1000))), new Note("From: A Book"));
        var key = Guid.NewGuid();
        _room.Discord.Faults.Next("POST", Create, Fault.ServerError(500), times: 3, when: request => request.RawBody.Contains("From: A Book", StringComparison.Ordinal));

        var first = await _room.Platform.SendAsync(Address, longOne, key, Cancellation);
        var second = await _room.Platform.SendAsync(Address, longOne, key, Cancellation);

        Assert.IsType<SendOutcome.Unknown>(first);
        Assert.IsType<SendOutcome.Sent>(second);
        Assert.Equal(2, _channel.Messages.Count);
    }

    [Fact]
    public async Task AChannelWithoutTheRightToPostIsSaid()
    {
        _room.Discord.ChangesPermissions(_channel, deny: FakePermissions.EmbedLinks);

        Assert.Equal(new SendOutcome.ChatGone(SuspensionReason.MissingRight), await SendAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task AnAddressThatIsNoChannelIsRefusedWithoutAsking() => Assert.IsType<SendOutcome.Rejected>(
        await _room.Platform.SendAsync(new ChatAddress("discord", "x"), Nudge, Guid.NewGuid(), Cancellation));

    private Task<SendOutcome> SendAsync(Guid key) => _room.Platform.SendAsync(Address, Nudge, key, Cancellation);
}
