using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>What chat pages show.</summary>
internal sealed class PageRecords : RecordKind<PageLine>
{
    /// <inheritdoc/>
    public override string Type => "page";

    /// <inheritdoc/>
    public override string Query => """
        SELECT m.platform, m.place, m.number, m.revision, m.key, m.content, m.at_ms FROM mailbox m ORDER BY m.key
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Address(row.Text(0), row.Text(1))
        .Number("number", row.Number(2))
        .Number("revision", row.Number(3))
        .Id("key", row.Id(4))
        .Text("content", row.Text(5))
        .At("at", row.At(6));

    /// <inheritdoc/>
    protected override PageLine? ReadLine(LineFields fields)
    {
        var address = fields.Address();
        var number = fields.Number("number") ?? -1;
        var key = fields.Id("key");
        var content = fields.Required("content", "the message as the page keeps it");
        var at = fields.RequiredAt("at");
        if (number < 0 || key is null)
        {
            fields.Refuse("'number' and 'key' must be there: lines of type page are written by export alone");
        }

        return new PageLine(fields.Line, address, number, fields.Number("revision") ?? number, key ?? default, content, at);
    }

    /// <inheritdoc/>
    protected override Task StoreAsync(SqlSession session, IReadOnlyList<PageLine> records, LineProblems problems) =>
        session.ExecuteAsync(
            rows => $"""
                INSERT INTO mailbox (platform, place, number, revision, key, content, at_ms)
                SELECT platform, place, number, revision, key, content, at_ms FROM {rows} WHERE true ON CONFLICT DO NOTHING
                """,
            new ParameterRows<PageLine>(records)
                .With("platform", record => record.Address.Platform)
                .With("place", record => record.Address.Place)
                .With("number", record => record.Number)
                .With("revision", record => record.Revision)
                .With("key", record => record.Key)
                .With("content", record => record.Content)
                .With("at_ms", record => record.At.ToMs()));
}

/// <summary>A line of type page.</summary>
internal sealed record PageLine(
    int Line, ChatAddress Address, long Number, long Revision, Guid Key, string Content, Instant At) : LineRecord(Line)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [$"{Address} {Key}", $"{Address} {Number}"];
}
