using NodaTime;
using NudgeBot.Core.Answers;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>The unanswered questions in the database, each dated to the day in UTC so that nobody is found by the time.</summary>
internal sealed class UnansweredStore(Database database) : IUnansweredStore
{
    /// <inheritdoc/>
    public Task AddAsync(string guide, string language, string question, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO unanswered_questions (id, guide, language, question, at_ms)
                VALUES (@id, @guide, @language, @question, @at)
                """,
                new { id = new RowId(Guid.NewGuid()), guide, language, question, at = DayOf(at).ToMs() }),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnansweredQuestion>> LatestAsync(string guide, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<UnansweredQuestion>>(
            async session =>
            [
                .. (await session.QueryAsync<Row>(
                    """
                    SELECT language, question, at_ms FROM unanswered_questions WHERE guide = @guide
                    ORDER BY at_ms DESC, id LIMIT @most
                    """,
                    new { guide, most }))
                    .Select(row => new UnansweredQuestion(row.Language, row.Question, row.AtMs.ToInstant())),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task PruneAsync(Instant before, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM unanswered_questions WHERE at_ms < @before", new { before = before.ToMs() }),
        cancellationToken);

    private static Instant DayOf(Instant at) => at.InUtc().Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private sealed class Row
    {
        public string Language { get; set; } = "";

        public string Question { get; set; } = "";

        public long AtMs { get; set; }
    }
}
