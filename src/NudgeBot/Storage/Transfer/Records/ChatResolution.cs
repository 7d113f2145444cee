using NudgeBot.Core.Chats;
using NudgeBot.Storage.Sql;
using NudgeBot.Storage.Transfer.Lines;

namespace NudgeBot.Storage.Transfer.Records;

/// <summary>What a line says of a chat that another line brought.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Address">Where the chat is.</param>
internal abstract record ChatPartRecord(int Line, ChatAddress Address) : LineRecord(Line);

/// <summary>A chat that lines refer to.</summary>
/// <param name="Id">Its id in this store.</param>
/// <param name="IsSuspended">Whether nothing can be sent there.</param>
internal sealed record ResolvedChat(ChatId Id, bool IsSuspended);

/// <summary>Finds the chats that lines refer to by address, a former one too.</summary>
internal static class ChatResolution
{
    private const string Current = "JOIN chats c ON c.platform = r.platform AND c.place = r.place";
    private const string Former = """
        JOIN chat_aliases a ON a.platform = r.platform AND a.place = r.place JOIN chats c ON c.id = a.chat_id
        """;

    /// <summary>The records whose chats exist, with them; the others are noted as problems.</summary>
    public static async Task<IReadOnlyList<(T Record, ResolvedChat Chat)>> ResolveAsync<T>(
        SqlSession session, IReadOnlyList<T> records, LineProblems problems)
        where T : ChatPartRecord
    {
        var found = new Dictionary<ChatAddress, ResolvedChat>();
        var addresses = records.Select(record => record.Address).Distinct().ToList();
        foreach (var join in (string[])[Current, Former])
        {
            await FindAsync(session, [.. addresses.Where(address => !found.ContainsKey(address))], join, found);
        }

        var resolved = new List<(T, ResolvedChat)>(records.Count);
        foreach (var record in records)
        {
            if (found.TryGetValue(record.Address, out var chat))
            {
                resolved.Add((record, chat));
            }
            else
            {
                problems.Add(record.Line, $"there is no chat {record.Address}: put its line of type chat before this one");
            }
        }

        return resolved;
    }

    private static async Task FindAsync(
        SqlSession session, IReadOnlyList<ChatAddress> addresses, string join, Dictionary<ChatAddress, ResolvedChat> found)
    {
        var rows = new ParameterRows<ChatAddress>(addresses)
            .With("platform", address => address.Platform)
            .With("place", address => address.Place);
        var chats = await session.QueryAsync(
            from => $"SELECT r.platform, r.place, c.id, c.suspended_reason FROM {from} {join}",
            rows,
            reader =>
            {
                var row = new StoredRow(reader);
                return (new ChatAddress(row.Text(0)!, row.Text(1)!), new ResolvedChat(new ChatId(row.Id(2)!.Value), row.Text(3) is not null));
            });
        foreach (var (address, chat) in chats)
        {
            found[address] = chat;
        }
    }
}
