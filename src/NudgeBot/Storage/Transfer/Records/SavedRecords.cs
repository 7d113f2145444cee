using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>The nudges that chats saved.</summary>
internal sealed class SavedRecords : RecordKind<ReactionLine>
{
    /// <inheritdoc/>
    public override string Type => "saved";

    /// <inheritdoc/>
    public override string Query => """
        SELECT c.platform, c.place, r.about, r.at_ms FROM reactions r JOIN chats c ON c.id = r.chat_id
        WHERE r.kind = 'saved' ORDER BY r.chat_id, r.about
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) =>
        line.Address(row.Text(0), row.Text(1)).Text("nudge", row.Text(2)).At("at", row.At(3));

    /// <inheritdoc/>
    protected override ReactionLine? ReadLine(LineFields fields) => new(
        fields.Line, fields.Address(), ReactionKind.Saved, fields.Required("nudge", "the id of a nudge"), fields.RequiredAt("at"));

    /// <inheritdoc/>
    protected override Task StoreAsync(SqlSession session, IReadOnlyList<ReactionLine> records, LineProblems problems) =>
        ReactionRecords.StoreReactionsAsync(session, records, problems);
}
