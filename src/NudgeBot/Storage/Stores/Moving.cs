using NodaTime;
using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;

namespace NudgeBot.Storage.Stores;

/// <summary>Gives a chat a new address.</summary>
internal static class Moving
{
    /// <summary>Moves a chat, within a transaction that holds the new address.</summary>
    public static async Task MoveAsync(SqlSession session, ChatId id, ChatAddress to, Instant now)
    {
        var row = await session.FirstAsync<ChatRow>(
            $"SELECT {ChatRow.Columns} FROM chats c WHERE c.id = @id" + session.Dialect.Lock("c"), new { id });
        if (row is null || row.ToChat().Address == to)
        {
            return;
        }

        var other = await session.FirstAsync<ChatRow>(
            $"SELECT {ChatRow.Columns} FROM chats c WHERE c.platform = @Platform AND c.place = @Place" + session.Dialect.Lock("c"),
            new { to.Platform, to.Place });
        if (other is not null)
        {
            await TakeOverAsync(session, other.Id, id);
            if (row.SuspendedReason is not null)
            {
                await session.ExecuteAsync("UPDATE schedules SET next_due_ms = NULL WHERE chat_id = @id", new { id });
            }
            else if (other.SuspendedReason is not null)
            {
                await Waking.OfChatAsync(session, id, now);
            }
        }

        var parameters = new { id, to.Platform, to.Place, OldPlatform = row.Platform, OldPlace = row.Place };
        await session.ExecuteAsync("DELETE FROM chat_aliases WHERE platform = @Platform AND place = @Place", parameters);
        await session.ExecuteAsync(
            "INSERT INTO chat_aliases (platform, place, chat_id) VALUES (@OldPlatform, @OldPlace, @id)", parameters);
        await session.ExecuteAsync("UPDATE chats SET platform = @Platform, place = @Place WHERE id = @id", parameters);
        await session.ExecuteAsync(
            "UPDATE deliveries SET platform = @Platform WHERE chat_id = @id AND state = 'due' AND platform <> @Platform", parameters);
    }

    private static async Task TakeOverAsync(SqlSession session, ChatId from, ChatId to)
    {
        var parameters = new { from, to };
        await session.ExecuteAsync("UPDATE schedules SET chat_id = @to WHERE chat_id = @from", parameters);
        await session.ExecuteAsync("UPDATE deliveries SET chat_id = @to WHERE chat_id = @from", parameters);
        await session.ExecuteAsync("UPDATE history SET chat_id = @to WHERE chat_id = @from", parameters);
        await session.ExecuteAsync(
            """
            INSERT INTO reactions (chat_id, kind, about, at_ms)
            SELECT c.id, r.kind, r.about, r.at_ms FROM reactions r JOIN chats c ON c.id = @to WHERE r.chat_id = @from
            ON CONFLICT DO NOTHING
            """,
            parameters);
        await session.ExecuteAsync("UPDATE chat_aliases SET chat_id = @to WHERE chat_id = @from", parameters);
        await session.ExecuteAsync("DELETE FROM chats WHERE id = @from", parameters);
    }
}
