using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>
/// Private chats that walk the programme together, a line for each pair. A chat that has a partner in the store keeps it. Codes
/// are not written: they are open for a day at most.
/// </summary>
internal sealed class PartnerRecords : RecordKind<PartnerLine>
{
    /// <inheritdoc/>
    public override string Type => "partner";

    /// <inheritdoc/>
    public override string Query => """
        SELECT c.platform, c.place, o.platform, o.place, p.mode, p.linked_at_ms
        FROM partners p JOIN chats c ON c.id = p.chat_id JOIN chats o ON o.id = p.partner_id
        WHERE NOT p.is_second ORDER BY c.id
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Address(row.Text(0), row.Text(1))
        .Object("partner", true, partner => partner.Address(row.Text(2), row.Text(3)))
        .Text("mode", row.Text(4))
        .At("linkedAt", row.At(5));

    /// <inheritdoc/>
    protected override PartnerLine? ReadLine(LineFields fields)
    {
        var address = fields.Address();
        var mode = fields.RequiredName<PartnerMode>("mode");
        var linkedAt = fields.RequiredAt("linkedAt");
        if (fields.Object("partner").Fields is { } other)
        {
            return new PartnerLine(fields.Line, address, other.Address(), mode, linkedAt);
        }

        fields.Refuse("'partner' is missing: give the platform and address of the other chat");
        return null;
    }

    /// <inheritdoc/>
    protected override async Task StoreAsync(SqlSession session, IReadOnlyList<PartnerLine> records, LineProblems problems)
    {
        var firsts = await ChatResolution.ResolveAsync(session, records, problems);
        var seconds = await ChatResolution.ResolveAsync(
            session, [.. firsts.Select(row => new PartnerOther(row.Record.Line, row.Record.Partner))], problems);
        var chats = firsts.ToDictionary(row => row.Record.Line, row => row);
        var pairs = seconds.Select(row => (chats[row.Record.Line].Record, First: chats[row.Record.Line].Chat, Second: row.Chat)).ToList();
        await session.ExecuteAsync(
            rows => $"""
                INSERT INTO partners (chat_id, partner_id, mode, is_second, linked_at_ms)
                SELECT CASE WHEN side.is_second THEN r.second_id ELSE r.first_id END,
                  CASE WHEN side.is_second THEN r.first_id ELSE r.second_id END, r.mode, side.is_second, r.linked_at_ms
                FROM {rows} CROSS JOIN (SELECT false AS is_second UNION ALL SELECT true) AS side
                WHERE NOT EXISTS (SELECT 1 FROM partners p WHERE p.chat_id IN (r.first_id, r.second_id))
                """,
            new ParameterRows<(PartnerLine Record, ResolvedChat First, ResolvedChat Second)>(pairs)
                .With("first_id", row => row.First.Id.Value)
                .With("second_id", row => row.Second.Id.Value)
                .With("mode", row => StoredName.Of(row.Record.Mode))
                .With("linked_at_ms", row => row.Record.LinkedAt.ToMs()));
    }
}

/// <summary>A line of type partner.</summary>
internal sealed record PartnerLine(int Line, ChatAddress Address, ChatAddress Partner, PartnerMode Mode, Instant LinkedAt)
    : ChatPartRecord(Line, Address)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Address.ToString(), Partner.ToString()];
}

/// <summary>The other chat of a line of type partner.</summary>
internal sealed record PartnerOther(int Line, ChatAddress Address) : ChatPartRecord(Line, Address)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Address.ToString()];
}
