namespace NudgeBot.Storage.Stores;

/// <summary>The programme does not skip what could not be sent.</summary>
internal static class Positions
{
    private const string HasPartner =
        "EXISTS (SELECT 1 FROM partners p WHERE p.chat_id = schedules.chat_id AND p.mode <> 'alternate')";

    // What was owed came late: going back to it would bring everything since a second time.
    private const string HadMore = """
        EXISTS (SELECT 1 FROM deliveries ahead WHERE ahead.schedule_id = schedules.id AND ahead.guide = schedules.guide
          AND ahead.position > unsent.position AND ahead.state = 'sent')
        """;

    private const string IsOwed = $"({HasPartner} OR {HadMore})";

    /// <summary>
    /// The assignments that make a schedule walk past, after all, the position that was given back for the cancelled delivery
    /// <c>d</c>, or owe it no longer.
    /// </summary>
    public const string TakeBack = """
        position = CASE WHEN schedules.position = d.position THEN d.position + 1 ELSE schedules.position END,
        owed = TRIM(REPLACE(',' || schedules.owed || ',', ',' || CAST(d.position AS text) || ',', ','), ',')
        """;

    /// <summary>
    /// The statement that gives schedules back the lowest position of the deliveries that <paramref name="ids"/> selects,
    /// unless a later delivery of theirs was sent or they now walk another guide. Where a partner goes on meanwhile, or went on
    /// before, the positions are owed instead.
    /// </summary>
    /// <param name="ids">A query of delivery ids.</param>
    public static string GiveBack(string ids) => $"""
        UPDATE schedules SET
          position = CASE WHEN {IsOwed} THEN schedules.position ELSE unsent.position END,
          owed = CASE WHEN {IsOwed} THEN schedules.owed || ',' || unsent.positions ELSE schedules.owed END
        FROM (
          SELECT u.schedule_id, u.guide, min(u.position) AS position, string_agg(CAST(u.position AS text), ',') AS positions
          FROM deliveries u
          WHERE u.id IN ({ids}) AND NOT EXISTS (
            SELECT 1 FROM deliveries later
            WHERE later.schedule_id = u.schedule_id AND later.due_at_ms > u.due_at_ms AND later.state = 'sent')
          GROUP BY u.schedule_id, u.guide) AS unsent
        WHERE schedules.id = unsent.schedule_id AND schedules.guide = unsent.guide AND schedules.position > unsent.position
        """;
}
