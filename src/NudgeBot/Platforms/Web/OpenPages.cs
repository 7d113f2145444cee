using NudgeBot.Core.Chats;

namespace NudgeBot.Platforms.Web;

/// <summary>The pages that listen to this process, to wake them when their mailbox changes. Safe to call from any thread.</summary>
internal sealed class OpenPages
{
    /// <summary>The most pages one person may keep listening: far more than anybody opens, few enough to hold.</summary>
    public const int MostOfOnePerson = 24;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, HashSet<OpenPage>> _pages = [];

    /// <summary>A page begins to listen; null when this person has too many. Dispose it when the page is gone.</summary>
    public OpenPage? Open(ChatAddress of)
    {
        lock (_gate)
        {
            if (!_pages.TryGetValue(of, out var pages))
            {
                _pages[of] = pages = [];
            }

            if (pages.Count >= MostOfOnePerson)
            {
                return null;
            }

            var page = new OpenPage(closed => Close(of, closed));
            pages.Add(page);
            return page;
        }
    }

    /// <summary>Wakes the pages that show a mailbox.</summary>
    public void Wake(ChatAddress of)
    {
        lock (_gate)
        {
            foreach (var page in _pages.GetValueOrDefault(of) ?? [])
            {
                page.Wake();
            }
        }
    }

    private void Close(ChatAddress of, OpenPage page)
    {
        lock (_gate)
        {
            if (_pages.TryGetValue(of, out var pages) && pages.Remove(page) && pages.Count == 0)
            {
                _pages.Remove(of);
            }
        }
    }
}
