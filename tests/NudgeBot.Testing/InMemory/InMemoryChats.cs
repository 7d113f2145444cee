using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Testing.InMemory;

/// <summary>Chats in memory, for tests of what happens around them.</summary>
public sealed class InMemoryChats : IChatStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ChatId, Chat> _chats = [];
    private readonly Dictionary<ChatAddress, ChatId> _aliases = [];

    public IReadOnlyList<Chat> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _chats.Values];
            }
        }
    }

    /// <summary>Whether a chat is there; what belongs to one that is not is gone too.</summary>
    public bool Has(ChatId id)
    {
        lock (_lock)
        {
            return _chats.ContainsKey(id);
        }
    }

    public Task<Chat?> FindAsync(ChatAddress address, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_chats.Values.FirstOrDefault(chat => chat.Address == address)
                ?? (_aliases.TryGetValue(address, out var id) ? _chats.GetValueOrDefault(id) : null));
        }
    }

    public async Task<IReadOnlyList<Chat>> WithinAsync(ChatAddress address, CancellationToken cancellationToken)
    {
        var itself = await FindAsync(address, cancellationToken);
        return
        [
            .. itself is null ? Array.Empty<Chat>() : [itself],
            .. All.Where(chat => chat.Address.Platform == address.Platform && chat.Address.Place.StartsWith(address.Place + "/", StringComparison.Ordinal)),
        ];
    }

    public Task<IReadOnlyList<Chat>> OfServerAsync(string platform, string server, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Chat>>([.. All.Where(chat => chat.Address.Platform == platform && chat.Server == server)]);

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_chats.GetValueOrDefault(id));
        }
    }

    public Task<Chat> AddAsync(Chat chat, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var known = _chats.Values.FirstOrDefault(other => other.Address == chat.Address);
            return Task.FromResult(known ?? (_chats[chat.Id] = chat));
        }
    }

    public Task<Chat?> ChangeAsync(ChatId id, Func<Chat, Chat> change, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_chats.TryGetValue(id, out var chat) ? _chats[id] = change(chat) : null);
        }
    }

    public Task SuspendAsync(ChatId id, SuspensionReason reason, Instant at, CancellationToken cancellationToken) =>
        ChangeAsync(id, chat => chat with { Suspension = new Suspension(reason, chat.Suspension?.Since ?? at) }, cancellationToken);

    public async Task<bool> ResumeAsync(ChatId id, CancellationToken cancellationToken)
    {
        var was = (await FindAsync(id, cancellationToken))?.Suspension is not null;
        await ChangeAsync(id, chat => chat with { Suspension = null }, cancellationToken);
        return was;
    }

    public Task MoveAsync(ChatId id, ChatAddress to, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_chats.TryGetValue(id, out var chat) && chat.Address != to)
            {
                _aliases[chat.Address] = id;
                _chats[id] = chat with { Address = to };
            }
        }

        return Task.CompletedTask;
    }

    public Task ForgetAsync(ChatId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _chats.Remove(id);
        }

        return Task.CompletedTask;
    }
}
