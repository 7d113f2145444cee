using System.Text;
using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Stores;
using NudgeBot.Storage.Transfer;

namespace NudgeBot.Tests.Storage;

public sealed class TransferOnSqlite() : TransferTests(new SqliteTestDatabase());

public sealed class TransferOnPostgres(PostgresFixture postgres) : TransferTests(new PostgresTestDatabase(postgres));

public abstract class TransferTests(ITestDatabase database) : StoreTest(database)
{
    private readonly List<(int Line, string Sentence)> _complaints = [];

    [Fact]
    public async Task AChatAndAScheduleNeedNoMoreThanTheirPlaceAndTimes()
    {
        var result = await ImportAsync(
            """{"type":"chat","platform":"telegram","address":"123"}""",
            """{"type":"schedule","platform":"telegram","address":"123","days":"daily","times":"08:00","zone":"Asia/Kolkata"}""");

        Assert.Equal(new ImportResult(2, 0, null), result);
        var chat = Assert.IsType<Chat>(await Chats.FindAsync(new ChatAddress("telegram", "123"), Cancel));
        Assert.Equal(ChatKind.Private, chat.Kind);
        var schedule = Assert.Single(await Schedules.OfChatAsync(chat.Id, Cancel));
        Assert.Equal("guide", schedule.Guide);
        Assert.Equal(Instant.FromUtc(2026, 1, 6, 2, 30), schedule.NextDue);
    }

    [Fact]
    public async Task WhatIsExportedIsTheSameAfterAnImportIntoAnEmptyStore()
    {
        var chat = await FillAsync();
        var before = await ExportAsync();
        await Chats.ForgetAsync(chat.Id, Cancel);

        var result = await ImportAsync(before);

        Assert.Empty(_complaints);
        Assert.Equal(before.Length - 2, result.Stored);
        Assert.Equal(before, await ExportAsync());
    }

    [Fact]
    public async Task TheKeyOfAPageThatAnOlderExportGivesIsHashed()
    {
        const string key = "0123456789abcdef0123456789abcdef";

        await ImportAsync(
            $$"""{"type":"chat","platform":"web","address":"{{key}}"}""",
            $$"""{"type":"history","platform":"web","address":"{{key}}","member":"{{key}}","kind":"paused","at":"2026-01-01T00:00:00Z"}""");

        Assert.NotNull(await Chats.FindAsync(new ChatAddress("web", PageKey.PlaceOf(key)), Cancel));
        Assert.DoesNotContain(key, string.Concat(await ExportAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportingTwiceChangesNothing()
    {
        await FillAsync();
        string[] lines =
        [
            """{"type":"schedule","platform":"telegram","address":"42","days":["mon","fri"],"times":["08:00","20:00"],"zone":"Etc/UTC"}""",
            """{"type":"history","platform":"telegram","address":"42","member":"7","kind":"paused","at":"2026-01-01T00:00:00Z"}""",
            .. await ExportAsync(),
        ];
        await ImportAsync(lines);
        var once = await ExportAsync();
        Clock.Advance(TimeSpan.FromDays(3));

        await ImportAsync(lines);

        Assert.Equal(once[1..], (await ExportAsync())[1..]);
    }

    [Fact]
    public async Task BadLinesAreToldByNumberAndTheGoodOnesKept()
    {
        var result = await ImportAsync(
            """{"type":"chat","platform":"telegram","address":"1"}""",
            "{oops",
            "",
            """{"type":"chat","platform":"Telegram","address":"2"}""",
            """{"type":"chat","platform":"telegram","address":"3","timezone":"Asia/Kolkata"}""",
            """{"type":"schedule","platform":"telegram","address":"99","days":"daily","times":"08:00","zone":"Etc/UTC"}""",
            """{"type":"schedule","platform":"telegram","address":"1","days":"daily","times":"8am","zone":"Etc/UTC"}""",
            """{"type":"schedule","platform":"telegram","address":"1","days":"daily","times":"08:00","zone":"Mars/Base"}""",
            """{"type":"question","guide":"guide","question":"nul \u0000","at":"2026-01-01T00:00:00Z"}""",
            """{"type":"chat","platform":"telegram","address":5}""");

        Assert.Equal((2, 7), (result.Stored, result.Bad));
        Assert.Equal([2, 4, 5, 6, 7, 8, 9], _complaints.Select(complaint => complaint.Line).Order());
        Assert.NotNull(await Chats.FindAsync(new ChatAddress("telegram", "5"), Cancel));
    }

    [Fact]
    public async Task AnExportOfANewerFormIsRefusedWhole()
    {
        var result = await ImportAsync(
            """{"type":"nudgebot-export","version":2,"exportedAt":"2026-01-01T00:00:00Z"}""",
            """{"type":"chat","platform":"telegram","address":"1"}""");

        Assert.Equal(0, result.Stored);
        Assert.Contains("newer nudgebot", result.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportThatWasCutOffIsTold()
    {
        await FillAsync();

        var result = await ImportAsync((await ExportAsync())[..^1]);

        Assert.Contains("cut off", Assert.Single(_complaints).Sentence, StringComparison.Ordinal);
        Assert.Equal(1, result.Bad);
    }

    [Fact]
    public async Task WhatWasSentMeanwhileIsNotDueAgain()
    {
        var chat = await AddChatAsync();
        await AddScheduleAsync(chat);
        await PlanAsync();
        var whileDue = await ExportAsync();
        var claimed = await ClaimOneAsync();
        await RecordAsync(claimed.Delivery.Id, DeliveryState.Sent);

        await ImportAsync(whileDue);

        Assert.Equal(DeliveryState.Sent, (await LatestAsync(chat)).Delivery.State);
    }

    [Fact]
    public async Task WhatALineLeavesOutStaysAsItIs()
    {
        await ImportAsync(
            """{"type":"chat","platform":"telegram","address":"1","settings":{"language":"hi","zone":"Asia/Kolkata"}}""",
            """{"type":"chat","platform":"telegram","address":"1","settings":{"country":"IN","zone":null}}""");

        var chat = await Chats.FindAsync(new ChatAddress("telegram", "1"), Cancel);
        Assert.Equal(("hi", "IN", null), (chat!.Settings.Language, chat.Settings.Country, chat.Settings.Zone));
    }

    [Fact]
    public async Task TwoParentsAreStillLinkedAfterAnImportIntoAnEmptyStore()
    {
        var chat = await FillAsync();
        var before = await ExportAsync();
        await Chats.ForgetAsync(chat.Id, Cancel);
        await Chats.ForgetAsync((await Chats.FindAsync(new ChatAddress("telegram", "43"), Cancel))!.Id, Cancel);

        await ImportAsync(before);

        Assert.Empty(_complaints);
        Assert.Single(before, line => line.Contains("\"type\":\"partner\"", StringComparison.Ordinal));
        var partner = await Chats.FindAsync(new ChatAddress("telegram", "43"), Cancel);
        var link = await new PartnerStore(Database).FindAsync(partner!.Id, Cancel);
        Assert.Equal(((await Chats.FindAsync(new ChatAddress("telegram", "42"), Cancel))!.Id, PartnerMode.Alternate), (link!.Partner, link.Mode));
    }

    [Fact]
    public async Task NobodyIsAskedForASilenceBeforeTheImport()
    {
        await ImportAsync(
            """{"type":"chat","platform":"telegram","address":"1"}""",
            """{"type":"chat","platform":"telegram","address":"2","heardOn":"2025-10-01"}""");

        Assert.Equal(Now.InUtc().Date, (await Chats.FindAsync(new ChatAddress("telegram", "1"), Cancel))!.HeardOn);
        Assert.Equal(new LocalDate(2025, 10, 1), (await Chats.FindAsync(new ChatAddress("telegram", "2"), Cancel))!.HeardOn);
    }

    [Fact]
    public async Task TheOneQuestionOfAnOlderExportIsTaken()
    {
        await ImportAsync(
            """{"type":"chat","platform":"telegram","address":"1","awaited":{"command":"ask","context":"","until":"2026-01-01T00:00:00Z","member":"7"}}""");

        Assert.Equal(
            [new Awaited("ask", "", Instant.FromUtc(2026, 1, 1, 0, 0), "7")],
            (await Chats.FindAsync(new ChatAddress("telegram", "1"), Cancel))!.Awaited.All);
    }

    [Fact]
    public async Task ASuspendedChatsScheduleHasNoNextSend()
    {
        await ImportAsync(
            """{"type":"chat","platform":"telegram","address":"1","suspension":{"reason":"blocked","since":"2026-01-01T00:00:00Z"}}""",
            """{"type":"schedule","platform":"telegram","address":"1","days":"daily","times":"08:00","zone":"Etc/UTC"}""");

        var chat = await Chats.FindAsync(new ChatAddress("telegram", "1"), Cancel);
        Assert.Equal(SuspensionReason.Blocked, chat!.Suspension?.Reason);
        Assert.Null(Assert.Single(await Schedules.OfChatAsync(chat.Id, Cancel)).NextDue);
    }

    [Fact]
    public async Task AnIdOfAnotherChatIsRefused()
    {
        var chat = await AddChatAsync();

        await ImportAsync($$"""{"type":"chat","platform":"telegram","address":"43","id":"{{chat.Id}}"}""");

        Assert.Contains("telegram:42", Assert.Single(_complaints).Sentence, StringComparison.Ordinal);
        Assert.Null(await Chats.FindAsync(new ChatAddress("telegram", "43"), Cancel));
    }

    private async Task<Chat> FillAsync()
    {
        var chat = await AddChatAsync("41", with: chat => chat with
        {
            Settings = new ChatSettings { Language = "hi", ChildrenBorn = [2024], HardWeekUntil = Now, LastShown = ["n1"], Position = 3 },
            Awaited = AwaitedAnswers.Of(
                [new Awaited("subscribe", "x", Now + Duration.FromMinutes(5)), new Awaited("ask", "", Now + Duration.FromMinutes(9), "7")]),
        });
        await Chats.MoveAsync(chat.Id, new ChatAddress("telegram", "42"), Cancel);
        await AddScheduleAsync(chat);
        await AddScheduleAsync(chat, schedule => schedule with { Pause = new Pause(null), NextDue = null });
        await PlanAsync();
        var reactions = new ReactionStore(Database);
        await reactions.AddAsync(new Reaction(chat.Id, ReactionKind.Tried, "n1", Now), Cancel);
        await reactions.AddAsync(new Reaction(chat.Id, ReactionKind.Saved, "n2", Now), Cancel);
        await new HistoryStore(Database).AddAsync(new ChatChange(chat.Id, "7", "schedule-added", "\"daily\"", Now), Cancel);
        await new UnansweredStore(Database).AddAsync("guide", "en", "Why?", Now, Cancel);
        var partner = await AddChatAsync("43");
        var partners = new PartnerStore(Database);
        await partners.PutCodeAsync(chat.Id, "hash", Now + Duration.FromDays(1), Cancel);
        await partners.EnterCodeAsync(partner.Id, "hash", Now, Cancel);
        await partners.ChangeModeAsync(chat.Id, PartnerMode.Alternate, Cancel);
        await Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("UPDATE deliveries SET notice = 'silence:'", new { });
                await session.ExecuteAsync("UPDATE chats SET heard_day = 20000, question_id = (SELECT d.id FROM deliveries d ORDER BY d.id DESC LIMIT 1) WHERE place = '42'", new { });
            },
            Cancel);
        await Mailbox.PutAsync(new ChatAddress("web", "page"), Guid.NewGuid(), "{\"text\":\"é\"}", Now, Cancel);
        await Inbox.AddAsync("telegram", [new InboxUpdate(7, "{}")], Cancel);
        return chat;
    }

    private async Task<ImportResult> ImportAsync(params string[] lines)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return await new StoreImport(Database, Clock).ReadAsync(
            from, "guide", _ => { }, (line, sentence) => _complaints.Add((line, sentence)), Cancel);
    }

    private async Task<string[]> ExportAsync()
    {
        using var to = new MemoryStream();
        await new StoreExport(Database, Clock).WriteAsync(to, _ => { }, Cancel);
        return Encoding.UTF8.GetString(to.ToArray()).TrimEnd('\n').Split('\n');
    }
}
