using NodaTime;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>Questions that a guide could not answer; nothing says who asked.</summary>
internal sealed class QuestionRecords : RecordKind<QuestionLine>
{
    /// <inheritdoc/>
    public override string Type => "question";

    /// <inheritdoc/>
    public override string Query =>
        "SELECT q.id, q.guide, q.language, q.question, q.at_ms FROM unanswered_questions q ORDER BY q.id";

    /// <inheritdoc/>
    public override void Write(StoredRow row, LineWriter line) => line
        .Id("id", row.Id(0)).Text("guide", row.Text(1)).Text("language", row.Text(2)).Text("question", row.Text(3)).At("at", row.At(4));

    /// <inheritdoc/>
    protected override QuestionLine? ReadLine(LineFields fields)
    {
        var id = fields.Id("id");
        var guide = fields.Required("guide", "\"secure-attachment\"");
        var language = fields.Text("language").Value ?? "en";
        var question = fields.Required("question", "the question");
        var at = fields.RequiredAt("at");
        return new QuestionLine(
            fields.Line, id ?? DerivedId.Of(Type, guide, language, question, at.ToString()), guide, language, question, at);
    }

    /// <inheritdoc/>
    protected override Task StoreAsync(SqlSession session, IReadOnlyList<QuestionLine> records, LineProblems problems) =>
        session.ExecuteAsync(
            rows => $"""
                INSERT INTO unanswered_questions (id, guide, language, question, at_ms)
                SELECT id, guide, language, question, at_ms FROM {rows} WHERE true ON CONFLICT DO NOTHING
                """,
            new ParameterRows<QuestionLine>(records)
                .With("id", record => record.Id)
                .With("guide", record => record.Guide)
                .With("language", record => record.Language)
                .With("question", record => record.Question)
                .With("at_ms", record => record.At.ToMs()));
}

/// <summary>A line of type question.</summary>
internal sealed record QuestionLine(int Line, Guid Id, string Guide, string Language, string Question, Instant At) : LineRecord(Line)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Keys => [Id.ToString()];
}
