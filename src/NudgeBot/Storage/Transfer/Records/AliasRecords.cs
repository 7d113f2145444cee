using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>Addresses that chats had before.</summary>
internal sealed class AliasRecords : RecordKind<AliasRecord>
{
    /// <inheritdoc/>
    public override string Type => "alias";

    /// <inheritdoc/>
    public override string Query => """
        SELECT c.platform, c.place, a.platform, a.place FROM chat_aliases a JOIN chats c ON c.id = a.chat_id
        ORDER BY c.id, a.platform, a.place
        """;

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Address(row.Text(0), row.Text(1)).Text("formerPlatform", row.Text(2)).Text("formerAddress", row.Text(3));

    /// <inheritdoc/>
    protected override AliasRecord? ReadLine(LineFields fields)
    {
        var address = fields.Address();
        var platform = fields.Text("formerPlatform").Value ?? address.Platform;
        return new AliasRecord(fields.Line, address, new ChatAddress(platform, SharedFields.PlaceOn(platform, fields.Required("formerAddress", "\"-123\""))));
    }

    /// <inheritdoc/>
    protected override async Task StoreAsync(SqlSession session, IReadOnlyList<AliasRecord> records, LineProblems problems) =>
        await session.ExecuteAsync(
            rows => $"""
                INSERT INTO chat_aliases (platform, place, chat_id) SELECT platform, place, chat_id FROM {rows} WHERE true
                ON CONFLICT (platform, place) DO UPDATE SET chat_id = excluded.chat_id
                """,
            new ParameterRows<(AliasRecord Record, ResolvedChat Chat)>(await ChatResolution.ResolveAsync(session, records, problems))
                .With("platform", row => row.Record.Former.Platform)
                .With("place", row => row.Record.Former.Place)
                .With("chat_id", row => row.Chat.Id.Value));
}

/// <summary>A line of type alias.</summary>
internal sealed record AliasRecord(int Line, ChatAddress Address, ChatAddress Former) : ChatPartRecord(Line, Address)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Former.ToString()];
}
