using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Stores;

namespace NudgeBot.Tests.Storage;

public sealed class ReactionStoreOnSqlite() : ReactionStoreTests(new SqliteTestDatabase());

public sealed class ReactionStoreOnPostgres(PostgresFixture postgres) : ReactionStoreTests(new PostgresTestDatabase(postgres));

public abstract class ReactionStoreTests(ITestDatabase database) : StoreTest(database)
{
    private IReactionStore Reactions => new ReactionStore(Database);

    [Fact]
    public async Task AReactionIsKeptOnceWithItsFirstInstant()
    {
        var chat = await AddChatAsync();
        var first = new Reaction(chat.Id, ReactionKind.Saved, "mended-cup", Now);

        Assert.True(await Reactions.AddAsync(first, Cancel));
        Assert.False(await Reactions.AddAsync(first with { At = Now + Duration.FromHours(1) }, Cancel));

        Assert.Equal([first], await OfChatAsync(chat, ReactionKind.Saved));
    }

    [Fact]
    public async Task ReactionsOfAKindComeNewestFirst()
    {
        var chat = await AddChatAsync();
        await AddAsync(chat, ReactionKind.Tried, "be-a-bus", Now);
        await AddAsync(chat, ReactionKind.Tried, "mended-cup", Now + Duration.FromHours(1));
        await AddAsync(chat, ReactionKind.Saved, "draw-your-sorry", Now);

        Assert.Equal(["mended-cup", "be-a-bus"], (await OfChatAsync(chat, ReactionKind.Tried)).Select(reaction => reaction.About));
        Assert.Equal("mended-cup", Assert.Single(await Reactions.OfChatAsync(chat.Id, ReactionKind.Tried, Now, 1, Cancel)).About);
    }

    [Fact]
    public async Task ReactionsBeforeAnInstantAreLeftOut()
    {
        var chat = await AddChatAsync();
        await AddAsync(chat, ReactionKind.Tried, "be-a-bus", Now - Duration.FromMilliseconds(1));
        await AddAsync(chat, ReactionKind.Tried, "mended-cup", Now);

        Assert.Equal("mended-cup", Assert.Single(await Reactions.OfChatAsync(chat.Id, ReactionKind.Tried, Now, 10, Cancel)).About);
    }

    [Fact]
    public async Task AReactionTakenBackIsGone()
    {
        var chat = await AddChatAsync();
        await AddAsync(chat, ReactionKind.Saved, "mended-cup", Now);

        Assert.True(await Reactions.RemoveAsync(chat.Id, ReactionKind.Saved, "mended-cup", Cancel));
        Assert.False(await Reactions.RemoveAsync(chat.Id, ReactionKind.Saved, "mended-cup", Cancel));
        Assert.Empty(await OfChatAsync(chat, ReactionKind.Saved));
    }

    [Fact]
    public async Task AForgottenChatReactsToNothing() =>
        Assert.False(await Reactions.AddAsync(new Reaction(new ChatId(Guid.CreateVersion7()), ReactionKind.Saved, "x", Now), Cancel));

    private Task AddAsync(Chat chat, ReactionKind kind, string about, Instant at) =>
        Reactions.AddAsync(new Reaction(chat.Id, kind, about, at), Cancel);

    private Task<IReadOnlyList<Reaction>> OfChatAsync(Chat chat, ReactionKind kind) =>
        Reactions.OfChatAsync(chat.Id, kind, Instant.FromUnixTimeSeconds(0), 10, Cancel);
}
