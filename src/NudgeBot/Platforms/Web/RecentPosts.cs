using NudgeBot.Core.Chats;

namespace NudgeBot.Platforms.Web;

/// <summary>
/// Posts dealt with lately: a page that lost the answer on the way posts again, and the same thing is done once. A post that
/// failed is forgotten, so that trying again can help. Safe to call from any thread.
/// </summary>
internal sealed class RecentPosts(TimeProvider time)
{
    /// <summary>How long a post is remembered. A page tries by itself for less.</summary>
    public static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(10);

    private const int MostRemembered = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(ChatAddress, Guid), Task<WebAnswer>> _answers = [];
    private readonly Queue<((ChatAddress, Guid) Post, long At)> _oldestFirst = [];

    /// <summary>Deals with a post, or awaits the answer of the same post made before.</summary>
    public async Task<WebAnswer> OnceAsync(ChatAddress of, Guid id, Func<Task<WebAnswer>> answer)
    {
        Task<WebAnswer>? answering;
        lock (_gate)
        {
            Prune();
            if (!_answers.TryGetValue((of, id), out answering))
            {
                _answers[(of, id)] = answering = Task.Run(answer);
                _oldestFirst.Enqueue(((of, id), time.GetTimestamp()));
            }
        }

        try
        {
            return await answering;
        }
        catch
        {
            Forget((of, id), answering);
            throw;
        }
    }

    private void Forget((ChatAddress, Guid) post, Task<WebAnswer> failed)
    {
        lock (_gate)
        {
            if (_answers.GetValueOrDefault(post) == failed)
            {
                _answers.Remove(post);
            }
        }
    }

    private void Prune()
    {
        while (_oldestFirst.TryPeek(out var oldest)
            && (time.GetElapsedTime(oldest.At) > RememberedFor || _oldestFirst.Count > MostRemembered))
        {
            _answers.Remove(_oldestFirst.Dequeue().Post);
        }
    }
}
