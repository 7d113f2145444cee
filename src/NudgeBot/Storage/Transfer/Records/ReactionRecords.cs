using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>What chats said of nudges and answers, but for the nudges they saved.</summary>
internal sealed class ReactionRecords : RecordKind<ReactionLine>
{
    /// <inheritdoc/>
    public override string Type => "reaction";

    /// <inheritdoc/>
    public override string Query => """
        SELECT c.platform, c.place, r.kind, r.about, r.at_ms FROM reactions r JOIN chats c ON c.id = r.chat_id
        WHERE r.kind <> 'saved' ORDER BY r.chat_id, r.kind, r.about
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Address(row.Text(0), row.Text(1)).Text("kind", row.Text(2)).Text("about", row.Text(3)).At("at", row.At(4));

    /// <inheritdoc/>
    protected override ReactionLine? ReadLine(LineFields fields) => new(
        fields.Line,
        fields.Address(),
        fields.RequiredName<ReactionKind>("kind"),
        fields.Required("about", "the id of a nudge or topic"),
        fields.RequiredAt("at"));

    /// <inheritdoc/>
    protected override Task StoreAsync(SqlSession session, IReadOnlyList<ReactionLine> records, LineProblems problems) =>
        StoreReactionsAsync(session, records, problems);

    /// <summary>Stores reactions; one that is there keeps its first instant.</summary>
    public static async Task StoreReactionsAsync(SqlSession session, IReadOnlyList<ReactionLine> records, LineProblems problems) =>
        await session.ExecuteAsync(
            rows => $"""
                INSERT INTO reactions (chat_id, kind, about, at_ms) SELECT chat_id, kind, about, at_ms FROM {rows} WHERE true
                ON CONFLICT DO NOTHING
                """,
            new ParameterRows<(ReactionLine Record, ResolvedChat Chat)>(await ChatResolution.ResolveAsync(session, records, problems))
                .With("chat_id", row => row.Chat.Id.Value)
                .With("kind", row => StoredName.Of(row.Record.Kind))
                .With("about", row => row.Record.About)
                .With("at_ms", row => row.Record.At.ToMs()));
}

/// <summary>A line of type reaction or saved.</summary>
internal sealed record ReactionLine(int Line, ChatAddress Address, ReactionKind Kind, string About, Instant At)
    : ChatPartRecord(Line, Address)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [$"{Address} {Kind} {About}"];
}
