using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>Chats with what they chose. A chat is known by its address; the id of one that is there stays.</summary>
internal sealed class ChatRecords(Instant now) : RecordKind<ChatRecord>
{
    /// <inheritdoc/>
    public override string Type => "chat";

    /// <inheritdoc/>
    public override string Query => """
        SELECT c.id, c.platform, c.place, c.kind, c.settings, c.created_at_ms, c.suspended_reason, c.suspended_at_ms,
          c.awaited, c.heard_day, c.person, c.server
        FROM chats c ORDER BY c.id
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line)
    {
        var chat = ReadChat(row, 0)!;
        line.Address(chat.Address.Platform, chat.Address.Place)
            .Id("id", chat.Id.Value)
            .Text("kind", StoredName.Of(chat.Kind))
            .Text("person", chat.Person)
            .Text("server", chat.Server)
            .Object("settings", true, fields => ChatSettingsFields.Write(chat.Settings, fields))
            .At("createdAt", chat.CreatedAt)
            .Day("heardOn", chat.HeardOn)
            .Object("suspension", chat.Suspension is not null, fields => fields
                .Text("reason", StoredName.Of(chat.Suspension!.Reason))
                .At("since", chat.Suspension.Since))
            .Objects("awaited", chat.Awaited.All, (fields, awaited) => fields
                .Text("command", awaited.Command)
                .Text("context", awaited.Context)
                .At("until", awaited.Until)
                .Text("member", awaited.Member));
    }

    /// <inheritdoc/>
    protected override ChatRecord? ReadLine(LineFields fields)
    {
        var address = fields.Address();
        return new ChatRecord(
            fields.Line,
            address,
            fields.Id("id"),
            fields.Name<ChatKind>("kind"),
            ChatSettingsFields.Read(fields),
            fields.At("createdAt").Value,
            fields.Day("heardOn"),
            SuspensionOf(fields),
            AwaitedOf(fields),
            fields.Text("person").Value,
            fields.Text("server").Value);
    }

    /// <inheritdoc/>
    protected override async Task StoreAsync(SqlSession session, IReadOnlyList<ChatRecord> records, LineProblems problems)
    {
        var known = await FindAsync(session, records);
        var added = new List<Chat>(records.Count);
        var changed = new List<Chat>();
        foreach (var (record, before) in records.Zip(known))
        {
            if (before.IsFormer && before.Chat is null)
            {
                problems.Add(record.Line, $"{record.Address} is a former address of another chat: give the chat's present address");
            }
            else if (before.IdTakenBy is { } other && other != record.Address)
            {
                problems.Add(record.Line, $"the id is the one of {other}: leave it out");
            }
            else
            {
                (before.Chat is null ? added : changed).Add(record.Apply(before.Chat, now));
            }
        }

        await session.ExecuteAsync(
            rows => $"""
                INSERT INTO chats (id, platform, place, kind, settings, created_at_ms, suspended_reason, suspended_at_ms,
                  awaited, heard_day, person, server)
                SELECT id, platform, place, kind, {session.Dialect.Json("settings")}, created_at_ms, suspended_reason, suspended_at_ms,
                  awaited, heard_day, person, server
                FROM {rows}
                """,
            Parameters(added));
        await session.ExecuteAsync(
            rows => $"""
                UPDATE chats SET kind = r.kind, settings = {session.Dialect.Json("r.settings")}, created_at_ms = r.created_at_ms,
                  suspended_reason = r.suspended_reason, suspended_at_ms = r.suspended_at_ms, awaited = r.awaited,
                  heard_day = r.heard_day, person = r.person, server = r.server
                FROM {rows} WHERE chats.id = r.id
                """,
            Parameters(changed));

        // A suspended chat's schedules have no next send, whatever is written.
        await session.ExecuteAsync(
            rows => $"UPDATE schedules SET next_due_ms = NULL FROM {rows} WHERE schedules.chat_id = r.id",
            new ParameterRows<Chat>([.. changed.Where(chat => chat.Suspension is not null)]).With("id", chat => chat.Id.Value));
    }

    private static Given<Suspension> SuspensionOf(LineFields fields) => fields.Object("suspension") switch
    {
        (var isGiven, null) => new(isGiven, null),
        (_, var inner) => new(true, new Suspension(inner.RequiredName<SuspensionReason>("reason"), inner.RequiredAt("since"))),
    };

    // Older exports have one at most, and no list.
    private static Given<AwaitedAnswers> AwaitedOf(LineFields fields)
    {
        var given = fields.Objects("awaited");
        return new(given.IsGiven, AwaitedAnswers.Of((given.Value ?? []).Select(inner => new Awaited(
            inner.Required("command", "\"subscribe\""), inner.Text("context").Value ?? "", inner.RequiredAt("until"), inner.Text("member").Value))));
    }

    private static async Task<Known[]> FindAsync(SqlSession session, IReadOnlyList<ChatRecord> records)
    {
        var known = new Known[records.Count];
        var numbered = records.Select((record, index) => (Record: record, Index: index)).ToList();
        var found = await session.QueryAsync(
            rows => $"""
                SELECT c.id, c.platform, c.place, c.kind, c.settings, c.created_at_ms, c.suspended_reason, c.suspended_at_ms,
                  c.awaited, c.heard_day, c.person, c.server, r.n, a.chat_id, o.platform, o.place
                FROM {rows}
                LEFT JOIN chats c ON c.platform = r.platform AND c.place = r.place
                LEFT JOIN chat_aliases a ON a.platform = r.platform AND a.place = r.place
                LEFT JOIN chats o ON o.id = r.id
                """,
            new ParameterRows<(ChatRecord Record, int Index)>(numbered)
                .With("n", row => (long)row.Index)
                .With("platform", row => row.Record.Address.Platform)
                .With("place", row => row.Record.Address.Place)
                .With("id", row => row.Record.Id),
            reader =>
            {
                var row = new StoredRow(reader);
                return (Index: (int)row.Number(12)!.Value, Known: new Known(
                    ReadChat(row, 0),
                    row.Id(13) is not null,
                    row.Text(14) is { } platform ? new ChatAddress(platform, row.Text(15)!) : null));
            });
        foreach (var (index, one) in found)
        {
            known[index] = one;
        }

        return known;
    }

    private static Chat? ReadChat(StoredRow row, int first) => row.Id(first) is not { } id ? null : new Chat
    {
        Id = new ChatId(id),
        Address = new ChatAddress(row.Text(first + 1)!, row.Text(first + 2)!),
        Kind = StoredName.Parse<ChatKind>(row.Text(first + 3)!),
        Settings = StoredSettings.Read(row.Text(first + 4)!),
        CreatedAt = row.At(first + 5)!.Value,
        Suspension = row.Text(first + 6) is { } reason
            ? new Suspension(StoredName.Parse<SuspensionReason>(reason), row.At(first + 7)!.Value)
            : null,
        Awaited = StoredAwaited.Read(row.Text(first + 8)),
        HeardOn = ((int?)row.Number(first + 9)).ToDay(),
        Person = row.Text(first + 10),
        Server = row.Text(first + 11),
    };

    private static ParameterRows<Chat> Parameters(IReadOnlyList<Chat> chats) => new ParameterRows<Chat>(chats)
        .With("id", chat => chat.Id.Value)
        .With("platform", chat => chat.Address.Platform)
        .With("place", chat => chat.Address.Place)
        .With("kind", chat => StoredName.Of(chat.Kind))
        .With("settings", chat => StoredSettings.Write(chat.Settings))
        .With("created_at_ms", chat => chat.CreatedAt.ToMs())
        .With("suspended_reason", chat => StoredName.Of(chat.Suspension?.Reason))
        .With("suspended_at_ms", chat => (chat.Suspension?.Since).ToMs())
        .With("awaited", chat => StoredAwaited.Write(chat.Awaited))
        .With("heard_day", chat => chat.HeardOn.ToDays())
        .With("person", chat => chat.Person)
        .With("server", chat => chat.Server);

    private readonly record struct Known(Chat? Chat, bool IsFormer, ChatAddress? IdTakenBy);
}
