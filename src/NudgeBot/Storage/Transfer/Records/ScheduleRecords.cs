using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Schedules;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>
/// Schedules with their positions. One without an id gets the same whenever its line is read: made of its chat's address, its
/// guide, times and zone.
/// </summary>
internal sealed class ScheduleRecords(string? defaultGuide, Instant now) : RecordKind<ScheduleRecord>
{
    private const string Columns =
        "s.id, s.chat_id, s.guide, s.send_times, s.zone, s.position, s.next_due_ms, s.paused, s.paused_until_ms, s.created_at_ms, s.owed";

    /// <inheritdoc/>
    public override string Type => "schedule";

    /// <inheritdoc/>
    public override string Query =>
        $"SELECT {Columns}, c.platform, c.place FROM schedules s JOIN chats c ON c.id = s.chat_id ORDER BY s.id";

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line)
    {
        var schedule = ReadSchedule(row)!;
        line.Address(row.Text(11), row.Text(12))
            .Id("id", schedule.Id.Value)
            .Text("guide", schedule.Guide)
            .Text("days", schedule.Times.Days.ToString())
            .Text("times", TimesOfDay.Write(schedule.Times))
            .Text("zone", schedule.Zone)
            .Number("position", schedule.Position)
            .Text("owed", schedule.Owed.ToString() is { Length: > 0 } owed ? owed : null)
            .At("nextDue", schedule.NextDue)
            .Object("pause", schedule.Pause is not null, fields => fields.At("until", schedule.Pause!.Until))
            .At("createdAt", schedule.CreatedAt);
    }

    /// <inheritdoc/>
    protected override ScheduleRecord? ReadLine(LineFields fields)
    {
        var address = fields.Address();
        var id = fields.Id("id");
        var guide = fields.Text("guide").Value ?? defaultGuide ?? fields.Required("guide", "\"secure-attachment\"");
        var times = TimesOfDay.Read(fields);
        var zone = fields.Zone().Value ?? fields.Required("zone", "\"Asia/Kolkata\"");
        var position = fields.Number("position", most: int.MaxValue);
        var owed = OwedOf(fields);
        var nextDue = fields.At("nextDue");
        var pause = PauseOf(fields);
        var createdAt = fields.At("createdAt").Value;
        return times is null ? null : new ScheduleRecord(
            fields.Line,
            address,
            id ?? DerivedId.Of(Type, address.ToString(), guide, times.ToString(), zone),
            guide,
            times,
            zone,
            (int?)position,
            owed,
            nextDue,
            pause,
            createdAt);
    }

    /// <inheritdoc/>
    protected override async Task StoreAsync(SqlSession session, IReadOnlyList<ScheduleRecord> records, LineProblems problems)
    {
        var resolved = await ChatResolution.ResolveAsync(session, records, problems);
        var known = (await session.QueryAsync(
            rows => $"SELECT {Columns} FROM {rows} JOIN schedules s ON s.id = r.id",
            new ParameterRows<(ScheduleRecord Record, ResolvedChat Chat)>(resolved).With("id", row => row.Record.Id),
            reader => ReadSchedule(new StoredRow(reader))!)).ToDictionary(schedule => schedule.Id.Value);
        var added = new List<Schedule>(resolved.Count);
        var changed = new List<Schedule>();
        foreach (var (record, chat) in resolved)
        {
            var before = known.GetValueOrDefault(record.Id);
            if (before is not null && before.Chat != chat.Id)
            {
                problems.Add(record.Line, "the id is the one of another chat's schedule: leave it out");
                continue;
            }

            (before is null ? added : changed).Add(record.Apply(before, chat, now));
        }

        await session.ExecuteAsync(
            rows => $"""
                INSERT INTO schedules (id, chat_id, guide, send_times, zone, position, next_due_ms, paused, paused_until_ms, created_at_ms, owed)
                SELECT id, chat_id, guide, send_times, zone, position, next_due_ms, paused, paused_until_ms, created_at_ms, owed FROM {rows}
                """,
            Parameters(added));
        await session.ExecuteAsync(
            rows => $"""
                UPDATE schedules SET guide = r.guide, send_times = r.send_times, zone = r.zone, position = r.position,
                  next_due_ms = r.next_due_ms, paused = r.paused, paused_until_ms = r.paused_until_ms, created_at_ms = r.created_at_ms, owed = r.owed
                FROM {rows} WHERE schedules.id = r.id
                """,
            Parameters(changed));
    }

    private static OwedNudges? OwedOf(LineFields fields)
    {
        if (fields.Text("owed").Value is not { } text)
        {
            return null;
        }

        if (OwedNudges.TryParse(text) is { } owed)
        {
            return owed;
        }

        fields.Refuse("'owed' must be places in the programme, such as \"3,5\"");
        return null;
    }

    private static Given<Pause> PauseOf(LineFields fields) => fields.Object("pause") switch
    {
        (var isGiven, null) => new(isGiven, null),
        (_, var inner) => new(true, new Pause(inner.At("until").Value)),
    };

    private static Schedule? ReadSchedule(StoredRow row) => row.Id(0) is not { } id ? null : new Schedule
    {
        Id = new ScheduleId(id),
        Chat = new ChatId(row.Id(1)!.Value),
        Guide = row.Text(2)!,
        Times = SendTimes.Parse(row.Text(3)!),
        Zone = row.Text(4)!,
        Position = (int)row.Number(5)!.Value,
        NextDue = row.At(6),
        Pause = row.Flag(7) ? new Pause(row.At(8)) : null,
        CreatedAt = row.At(9)!.Value,
        Owed = OwedNudges.TryParse(row.Text(10)!) ?? OwedNudges.None,
    };

    private static ParameterRows<Schedule> Parameters(IReadOnlyList<Schedule> schedules) => new ParameterRows<Schedule>(schedules)
        .With("id", schedule => schedule.Id.Value)
        .With("chat_id", schedule => schedule.Chat.Value)
        .With("guide", schedule => schedule.Guide)
        .With("send_times", schedule => schedule.Times.ToString())
        .With("zone", schedule => schedule.Zone)
        .With("position", schedule => schedule.Position)
        .With("next_due_ms", schedule => schedule.NextDue.ToMs())
        .With("paused", schedule => schedule.Pause is not null)
        .With("paused_until_ms", schedule => schedule.Pause?.Until.ToMs())
        .With("created_at_ms", schedule => schedule.CreatedAt.ToMs())
        .With("owed", schedule => schedule.Owed.ToString());
}
