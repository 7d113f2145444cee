namespace NudgeBot.Testing.Telegram;

/// <summary>Refuses what goes over the limits, as Telegram does: with the whole seconds to wait.</summary>
internal sealed class SendPacing(SendLimits limits, TimeProvider time)
{
    private readonly SlidingWindow _overall = new(TimeSpan.FromSeconds(1));
    private readonly Dictionary<long, BurstWindow> _chats = [];
    private readonly Dictionary<long, SlidingWindow> _groups = [];
    private readonly Dictionary<long, SlidingWindow> _groupEdits = [];

    /// <summary>How many requests were answered 429 so far.</summary>
    public int Refused { get; private set; }

    public void Message(FakeChat chat, bool paid)
    {
        var now = time.GetUtcNow();
        var perSecond = paid ? limits.PaidMessagesPerSecond : limits.MessagesPerSecond;
        var wait = TimeSpan.Zero;
        if (perSecond is { } overall)
        {
            wait = Longer(wait, _overall.WaitFor(overall, now, limits.Tolerance));
        }

        var burst = Of(_chats, chat.Id, () => new BurstWindow());
        if (limits.ChatMessagesPerSecond is { } rate)
        {
            wait = Longer(wait, burst.WaitFor(rate, limits.ChatBurst, now, limits.Tolerance));
        }

        var group = chat.Kind == FakeChatKind.Private ? null : Minute(_groups, chat.Id);
        if (group is not null && limits.GroupMessagesPerMinute is { } perMinute)
        {
            wait = Longer(wait, group.WaitFor(perMinute, now, limits.Tolerance));
        }

        RefuseFor(wait);
        _overall.Add(now);
        group?.Add(now);
        if (limits.ChatMessagesPerSecond is { } chatRate)
        {
            burst.Add(chatRate, now);
        }
    }

    public void Edit(FakeChat chat)
    {
        if (chat.Kind == FakeChatKind.Private || limits.GroupEditsPerMinute is not { } perMinute)
        {
            return;
        }

        var now = time.GetUtcNow();
        var edits = Minute(_groupEdits, chat.Id);
        RefuseFor(edits.WaitFor(perMinute, now, limits.Tolerance));
        edits.Add(now);
    }

    private void RefuseFor(TimeSpan wait)
    {
        if (wait > TimeSpan.Zero)
        {
            Refused++;
            throw BotApiRefusal.TooManyRequests(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
        }
    }

    private static SlidingWindow Minute(Dictionary<long, SlidingWindow> windows, long chat) =>
        Of(windows, chat, () => new SlidingWindow(TimeSpan.FromMinutes(1)));

    private static TWindow Of<TWindow>(Dictionary<long, TWindow> windows, long chat, Func<TWindow> create)
    {
        if (!windows.TryGetValue(chat, out var window))
        {
            windows[chat] = window = create();
        }

        return window;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
