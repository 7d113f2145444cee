using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Messages;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Tests.Platforms.Discord;

public sealed class DiscordForumTests : IAsyncLifetime
{
    private const string OpenPost = "/channels/{channel_id}/threads";

    private static readonly Message Nudge = new(new Paragraph("Name the feeling. It helps them calm."), new Note("From: A Book"));

    private DiscordRoom _room = null!;
    private FakeGuild _guild = null!;
    private FakeChannel _forum = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEnumerable<FakeChannel> Posts => _guild.Channels.Where(channel => channel.Parent == _forum);

    public async ValueTask InitializeAsync() => _room = await DiscordRoom.StartAsync(discord =>
    {
        _guild = discord.AddGuild("Parents");
        _forum = discord.AddChannel(_guild, "stories", type: 15);
    });

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task EachNudgeToAForumIsAPostNamedByItsFirstSentence()
    {
        Assert.IsType<SendOutcome.Sent>(await SendAsync(_forum, Guid.NewGuid()));
        Assert.IsType<SendOutcome.Sent>(await SendAsync(_forum, Guid.NewGuid()));

        Assert.Equal(["Name the feeling.", "Name the feeling."], Posts.Select(post => post.Name));
        Assert.All(Posts, post => Assert.Single(Assert.Single(post.Messages).Embeds));
    }

    [Fact]
    public async Task ALongMessageIsOnePost()
    {
        var longOne = new Message(new Paragraph(string.Join(' ', Enumerable.Repeat("word", 1000))), new Note("From: A Book"));

        await _room.Platform.SendAsync(AddressOf(_forum), longOne, Guid.NewGuid(), Cancellation);

        Assert.Equal(2, Assert.Single(Posts).Messages.Count);
    }

    [Fact]
    public async Task APostWhoseAnswerWasLostIsNotRepeated()
    {
        var key = Guid.NewGuid();
        _room.Discord.Faults.Next("POST", OpenPost, Fault.ResetAfter);

        var first = await SendAsync(_forum, key);
        var second = await SendAsync(_forum, key);

        Assert.IsType<SendOutcome.Unknown>(first);
        Assert.IsType<SendOutcome.Sent>(second);
        Assert.Single(Posts);
    }

    [Fact]
    public async Task APostThatNeverArrivedIsSentAgain()
    {
        var key = Guid.NewGuid();
        _room.Discord.Faults.Next("POST", OpenPost, Fault.ResetBefore);

        await SendAsync(_forum, key);
        await SendAsync(_forum, key);

        Assert.Single(Posts);
    }

    [Fact]
    public async Task AForumThatWantsATagGetsOneThatTheBotMayPutOn()
    {
        _forum.RequiresTag = true;
        _forum.Tags[77] = "tips";

        await SendAsync(_forum, Guid.NewGuid());

        Assert.Equal(["77"], Assert.Single(Posts).AppliedTags);
    }

    [Fact]
    public async Task AForumWithoutTheRightToPostIsSaid()
    {
        _room.Discord.ChangesPermissions(_forum, deny: FakePermissions.SendMessages);

        Assert.Equal(new SendOutcome.ChatGone(SuspensionReason.MissingRight), await SendAsync(_forum, Guid.NewGuid()));
    }

    [Fact]
    public async Task ANudgeToAnArchivedPostOpensItAgain()
    {
        var post = _room.Discord.AddThread(_forum, "our week");
        _room.Discord.ChangesThread(post, isArchived: true, isLocked: false);

        Assert.IsType<SendOutcome.Sent>(await SendAsync(post, Guid.NewGuid()));

        Assert.Single(post.Messages);
        Assert.False(post.IsArchived);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALockedPostIsClosed(bool isArchived)
    {
        var post = _room.Discord.AddThread(_forum, "our week");
        _room.Discord.ChangesThread(post, isArchived, isLocked: true);

        Assert.Equal(new SendOutcome.ChatGone(SuspensionReason.Closed), await SendAsync(post, Guid.NewGuid()));
        Assert.Empty(post.Messages);
    }

    private static ChatAddress AddressOf(FakeChannel channel) => new("discord", $"{channel.Id}");

    private Task<SendOutcome> SendAsync(FakeChannel to, Guid key) => _room.Platform.SendAsync(AddressOf(to), Nudge, key, Cancellation);
}
