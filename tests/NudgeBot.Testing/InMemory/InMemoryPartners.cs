using NodaTime;
using NudgeBot.Core.Chats;

namespace NudgeBot.Testing.InMemory;

/// <summary>Links in memory; they go with their chats.</summary>
public sealed class InMemoryPartners(InMemoryChats chats) : IPartnerStore
{
    private readonly Dictionary<ChatId, PartnerLink> _links = [];
    private readonly Dictionary<string, (ChatId Chat, Instant Until)> _codes = [];
    private readonly Dictionary<ChatId, List<Instant>> _wrong = [];

    public Task<PartnerLink?> FindAsync(ChatId chat, CancellationToken cancellationToken) =>
        Task.FromResult(_links.GetValueOrDefault(chat) is { } link && chats.Has(link.Partner) ? link : null);

    public Task PutCodeAsync(ChatId chat, string hash, Instant expiresAt, CancellationToken cancellationToken)
    {
        RemoveCodesOf(chat);
        _codes[hash] = (chat, expiresAt);
        return Task.CompletedTask;
    }

    public Task<CodeEntry> EnterCodeAsync(ChatId chat, string hash, Instant now, CancellationToken cancellationToken) =>
        Task.FromResult(Enter(chat, hash, now));

    public Task<PartnerLink?> ChangeModeAsync(ChatId chat, PartnerMode mode, CancellationToken cancellationToken)
    {
        if (_links.GetValueOrDefault(chat) is not { } link)
        {
            return Task.FromResult<PartnerLink?>(null);
        }

        _links[chat] = link with { Mode = mode };
        _links[link.Partner] = _links[link.Partner] with { Mode = mode };
        return Task.FromResult<PartnerLink?>(link);
    }

    public Task<PartnerLink?> UnlinkAsync(ChatId chat, CancellationToken cancellationToken)
    {
        if (_links.Remove(chat, out var link))
        {
            _links.Remove(link.Partner);
        }

        return Task.FromResult(link);
    }

    public Task PruneAsync(Instant now, CancellationToken cancellationToken) => Task.CompletedTask;

    private CodeEntry Enter(ChatId chat, string hash, Instant now)
    {
        if (_links.ContainsKey(chat))
        {
            return new CodeEntry(CodeResult.AlreadyLinked);
        }

        if (!_wrong.TryGetValue(chat, out var wrong))
        {
            _wrong[chat] = wrong = [];
        }

        wrong.RemoveAll(at => at <= now - IPartnerStore.AttemptsWithin);
        if (wrong.Count >= IPartnerStore.MostAttempts)
        {
            return new CodeEntry(CodeResult.TooManyAttempts);
        }

        if (!_codes.TryGetValue(hash, out var code) || code.Until <= now)
        {
            wrong.Add(now);
            return new CodeEntry(CodeResult.NoSuchCode);
        }

        if (code.Chat == chat)
        {
            return new CodeEntry(CodeResult.OwnCode);
        }

        RemoveCodesOf(chat);
        RemoveCodesOf(code.Chat);
        _links[code.Chat] = new PartnerLink(code.Chat, chat, PartnerMode.Same, false, now);
        return new CodeEntry(CodeResult.Linked, _links[chat] = new PartnerLink(chat, code.Chat, PartnerMode.Same, true, now));
    }

    private void RemoveCodesOf(ChatId chat)
    {
        foreach (var hash in _codes.Where(code => code.Value.Chat == chat).Select(code => code.Key).ToList())
        {
            _codes.Remove(hash);
        }
    }
}
