using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>Who changed what.</summary>
internal sealed class HistoryRecords : RecordKind<HistoryLine>
{
    /// <inheritdoc/>
    public override string Type => "history";

    /// <inheritdoc/>
    public override string Query => """
        SELECT c.platform, c.place, h.id, h.member, h.kind, h.details, h.at_ms FROM history h JOIN chats c ON c.id = h.chat_id
        ORDER BY h.id
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Address(row.Text(0), row.Text(1))
        .Id("id", row.Id(2))
        .Text("member", row.Text(3))
        .Text("kind", row.Text(4))
        .Text("details", row.Text(5))
        .At("at", row.At(6));

    /// <inheritdoc/>
    protected override HistoryLine? ReadLine(LineFields fields)
    {
        var address = fields.Address();
        var id = fields.Id("id");
        var member = SharedFields.PlaceOn(address.Platform, fields.Required("member", "the person's id on the platform"));
        var kind = fields.Required("kind", "\"schedule-added\"");
        var details = fields.Text("details").Value ?? "";
        var at = fields.RequiredAt("at");
        return new HistoryLine(
            fields.Line, address, id ?? DerivedId.Of(Type, address.ToString(), member, kind, details, at.ToString()), member, kind, details, at);
    }

    /// <inheritdoc/>
    protected override async Task StoreAsync(SqlSession session, IReadOnlyList<HistoryLine> records, LineProblems problems) =>
        await session.ExecuteAsync(
            rows => $"""
                INSERT INTO history (id, chat_id, member, kind, details, at_ms)
                SELECT id, chat_id, member, kind, details, at_ms FROM {rows} WHERE true ON CONFLICT DO NOTHING
                """,
            new ParameterRows<(HistoryLine Record, ResolvedChat Chat)>(await ChatResolution.ResolveAsync(session, records, problems))
                .With("id", row => row.Record.Id)
                .With("chat_id", row => row.Chat.Id.Value)
                .With("member", row => row.Record.Member)
                .With("kind", row => row.Record.Kind)
                .With("details", row => row.Record.Details)
                .With("at_ms", row => row.Record.At.ToMs()));
}

/// <summary>A line of type history.</summary>
internal sealed record HistoryLine(int Line, ChatAddress Address, Guid Id, string Member, string Kind, string Details, Instant At)
    : ChatPartRecord(Line, Address)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Id.ToString()];
}
