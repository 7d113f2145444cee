using NodaTime;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>Updates of platforms: those to be handled yet, and the numbers of those that were, so that none is handled twice.</summary>
internal sealed class UpdateRecords : RecordKind<UpdateLine>
{
    /// <inheritdoc/>
    public override string Type => "update";

    /// <inheritdoc/>
    public override string Query =>
        "SELECT i.platform, i.id, i.payload, i.handled_at_ms FROM inbox i ORDER BY i.platform, i.id";

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Text("platform", row.Text(0)).Number("id", row.Number(1)).Text("payload", row.Text(2)).At("handledAt", row.At(3));

    /// <inheritdoc/>
    protected override UpdateLine? ReadLine(LineFields fields)
    {
        var platform = fields.Platform();
        if (fields.Number("id", long.MinValue) is not { } id)
        {
            fields.Refuse("'id' is missing: give the update's number");
            return null;
        }

        return new UpdateLine(fields.Line, platform, id, fields.Text("payload").Value, fields.At("handledAt").Value);
    }

    /// <inheritdoc/>
    protected override Task StoreAsync(SqlSession session, IReadOnlyList<UpdateLine> records, LineProblems problems) =>
        session.ExecuteAsync(
            rows => $"""
                INSERT INTO inbox (platform, id, payload, handled_at_ms)
                SELECT platform, id, payload, handled_at_ms FROM {rows} WHERE true ON CONFLICT DO NOTHING
                """,
            new ParameterRows<UpdateLine>(records)
                .With("platform", record => record.Platform)
                .With("id", record => record.Id)
                .With("payload", record => record.Payload)
                .With("handled_at_ms", record => record.HandledAt.ToMs()));
}

/// <summary>A line of type update.</summary>
internal sealed record UpdateLine(int Line, string Platform, long Id, string? Payload, Instant? HandledAt) : LineRecord(Line)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [$"{Platform} {Id}"];
}
