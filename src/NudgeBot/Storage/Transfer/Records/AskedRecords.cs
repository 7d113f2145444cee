using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>Silent chats that were asked whether to go on, and the delivery that asked, so that nobody is asked twice.</summary>
internal sealed class AskedRecords : RecordKind<AskedLine>
{
    /// <inheritdoc/>
    public override string Type => "asked";

    /// <inheritdoc/>
    public override string Query =>
        "SELECT c.platform, c.place, c.question_id FROM chats c WHERE c.question_id IS NOT NULL ORDER BY c.id";

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line.Address(row.Text(0), row.Text(1)).Id("delivery", row.Id(2));

    /// <inheritdoc/>
    protected override AskedLine? ReadLine(LineFields fields)
    {
        var address = fields.Address();
        if (fields.Id("delivery") is { } delivery)
        {
            return new AskedLine(fields.Line, address, delivery);
        }

        fields.Refuse("'delivery' is missing: give the id of the delivery that asked");
        return null;
    }

    /// <inheritdoc/>
    protected override async Task StoreAsync(SqlSession session, IReadOnlyList<AskedLine> records, LineProblems problems) =>
        await session.ExecuteAsync(
            rows => $"UPDATE chats SET question_id = r.delivery FROM {rows} WHERE chats.id = r.chat_id",
            new ParameterRows<(AskedLine Record, ResolvedChat Chat)>(await ChatResolution.ResolveAsync(session, records, problems))
                .With("chat_id", row => row.Chat.Id.Value)
                .With("delivery", row => row.Record.Delivery));
}

/// <summary>A line of type asked.</summary>
internal sealed record AskedLine(int Line, ChatAddress Address, Guid Delivery) : ChatPartRecord(Line, Address)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Address.ToString()];
}
