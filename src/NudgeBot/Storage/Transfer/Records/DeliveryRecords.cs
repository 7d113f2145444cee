using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Core.Delivery;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>
/// Deliveries, past and due. One is known by its schedule and instant; what is settled in the store stays settled, so that
/// nothing that was sent is sent again. A courier's claim is not written: it ends with the store.
/// </summary>
internal sealed class DeliveryRecords : RecordKind<DeliveryLine>
{
    /// <inheritdoc/>
    public override string Type => "delivery";

    /// <inheritdoc/>
    public override string Query => """
        SELECT c.platform, c.place, d.id, d.schedule_id, d.guide, d.nudge, d.position, d.due_at_ms, d.expires_at_ms, d.not_before_ms,
          d.state, d.reason, d.welcomes_back, d.attempts, d.unsure, d.message_id, d.settled_at_ms,
          d.notice
        FROM deliveries d JOIN chats c ON c.id = d.chat_id ORDER BY d.id
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Address(row.Text(0), row.Text(1))
        .Id("id", row.Id(2))
        .Id("schedule", row.Id(3))
        .Text("guide", row.Text(4))
        .Text("nudge", row.Text(5))
        .Number("position", row.Number(6))
        .At("dueAt", row.At(7))
        .At("expiresAt", row.At(8))
        .At("notBefore", row.At(9))
        .Text("state", row.Text(10))
        .Text("reason", row.Text(11))
        .Flag("welcomesBack", row.Flag(12))
        .Number("attempts", row.Number(13))
        .Flag("unsure", row.Flag(14))
        .Text("messageId", row.Text(15))
        .At("settledAt", row.At(16))
        .Text("notice", row.Text(17));

    /// <inheritdoc/>
    protected override DeliveryLine? ReadLine(LineFields fields)
    {
        var dueAt = fields.RequiredAt("dueAt");
        var schedule = fields.Id("schedule");
        if (schedule is null)
        {
            fields.Refuse("'schedule' is missing: give the id of the schedule it belongs to");
        }

        return new DeliveryLine(fields.Line, fields.Address())
        {
            Id = fields.Id("id") ?? Guid.CreateVersion7(dueAt.ToDateTimeOffset()),
            Schedule = schedule ?? default,
            Guide = fields.Required("guide", "\"secure-attachment\""),
            Nudge = fields.Text("nudge").Value ?? "",
            Position = (int)(fields.Number("position", most: int.MaxValue) ?? 0),
            DueAt = dueAt,
            ExpiresAt = fields.RequiredAt("expiresAt"),
            NotBefore = fields.At("notBefore").Value ?? dueAt,
            State = fields.RequiredName<DeliveryState>("state"),
            Reason = fields.Name<DeliveryReason>("reason"),
            WelcomesBack = fields.Flag("welcomesBack") ?? false,
            Attempts = (int)(fields.Number("attempts", most: int.MaxValue) ?? 0),
            Unsure = fields.Flag("unsure") ?? false,
            MessageId = fields.Text("messageId").Value,
            SettledAt = fields.At("settledAt").Value,
            Notice = fields.Text("notice").Value,
        };
    }

    /// <inheritdoc/>
    protected override async Task StoreAsync(SqlSession session, IReadOnlyList<DeliveryLine> records, LineProblems problems)
    {
        var resolved = await ChatResolution.ResolveAsync(session, records, problems);
        await session.ExecuteAsync(
            rows => $"""
                INSERT INTO deliveries (id, chat_id, schedule_id, platform, guide, nudge, position, due_at_ms, expires_at_ms,
                  not_before_ms, state, reason, welcomes_back, attempts, unsure, message_id, settled_at_ms, notice)
                SELECT id, chat_id, schedule_id, platform, guide, nudge, position, due_at_ms, expires_at_ms,
                  not_before_ms, state, reason, welcomes_back, attempts, unsure, message_id, settled_at_ms, notice
                FROM {rows} WHERE true ON CONFLICT DO NOTHING
                """,
            Parameters(resolved));
        await session.ExecuteAsync(
            rows => $"""
                UPDATE deliveries SET state = r.state, reason = r.reason, attempts = r.attempts, unsure = r.unsure,
                  message_id = r.message_id, settled_at_ms = r.settled_at_ms
                FROM {rows} WHERE deliveries.schedule_id = r.schedule_id AND deliveries.due_at_ms = r.due_at_ms
                  AND deliveries.state = 'due' AND deliveries.claim IS NULL
                """,
            Parameters([.. resolved.Where(row => row.Record.State != DeliveryState.Due)]));
    }

    private static ParameterRows<(DeliveryLine Record, ResolvedChat Chat)> Parameters(
        IReadOnlyList<(DeliveryLine Record, ResolvedChat Chat)> deliveries) =>
        new ParameterRows<(DeliveryLine Record, ResolvedChat Chat)>(deliveries)
            .With("id", row => row.Record.Id)
            .With("chat_id", row => row.Chat.Id.Value)
            .With("schedule_id", row => row.Record.Schedule)
            .With("platform", row => row.Record.Address.Platform)
            .With("guide", row => row.Record.Guide)
            .With("nudge", row => row.Record.Nudge)
            .With("position", row => row.Record.Position)
            .With("due_at_ms", row => row.Record.DueAt.ToMs())
            .With("expires_at_ms", row => row.Record.ExpiresAt.ToMs())
            .With("not_before_ms", row => row.Record.NotBefore.ToMs())
            .With("state", row => StoredName.Of(row.Record.State))
            .With("reason", row => StoredName.Of(row.Record.Reason))
            .With("welcomes_back", row => row.Record.WelcomesBack)
            .With("attempts", row => row.Record.Attempts)
            .With("unsure", row => row.Record.Unsure)
            .With("message_id", row => row.Record.MessageId)
            .With("settled_at_ms", row => row.Record.State == DeliveryState.Due ? null : (row.Record.SettledAt ?? row.Record.DueAt).ToMs() as long?)
            .With("notice", row => row.Record.Notice);
}

/// <summary>A line of type delivery.</summary>
internal sealed record DeliveryLine(int Line, ChatAddress Address) : ChatPartRecord(Line, Address)
{
    public required Guid Id { get; init; }

    public required Guid Schedule { get; init; }

    public required string Guide { get; init; }

    public required string Nudge { get; init; }

    public required int Position { get; init; }

    public required Instant DueAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public required Instant NotBefore { get; init; }

    public required DeliveryState State { get; init; }

    public required DeliveryReason? Reason { get; init; }

    public required bool WelcomesBack { get; init; }

    public required int Attempts { get; init; }

    public required bool Unsure { get; init; }

    public required string? MessageId { get; init; }

    public required Instant? SettledAt { get; init; }

    /// <summary>What is said in place of a nudge, as stored; null for a nudge.</summary>
    public required string? Notice { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Id.ToString(), $"{Schedule} {DueAt.ToMs()}"];
}
