namespace NudgeBot.Storage.Stores;

/// <summary>The programme does not skip what could not be sent.</summary>
internal static class Positions
{
    /// <summary>
    /// The statement that gives schedules back the lowest position of the deliveries that <paramref name="ids"/> selects,
    /// unless a later delivery of theirs was sent or they now walk another guide.
    /// </summary>
    /// <param name="ids">A query of delivery ids.</param>
    public static string GiveBack(string ids) => $"""
        UPDATE schedules SET position = unsent.position
        FROM (
          SELECT u.schedule_id, u.guide, min(u.position) AS position FROM deliveries u
          WHERE u.id IN ({ids}) AND NOT EXISTS (
            SELECT 1 FROM deliveries later
            WHERE later.schedule_id = u.schedule_id AND later.due_at_ms > u.due_at_ms AND later.state = 'sent')
          GROUP BY u.schedule_id, u.guide) AS unsent
        WHERE schedules.id = unsent.schedule_id AND schedules.guide = unsent.guide AND schedules.position > unsent.position
        """;
}
