namespace NudgeBot.Benchmarks.Delivery;

/// <summary>A fake platform with a crowd of subscribers, and people who ask it something meanwhile.</summary>
internal interface ILoadedPlatform : IAsyncDisposable
{
    /// <summary>The platform's name in the store.</summary>
    string Name { get; }

    /// <summary>The kind of the subscribers' chats, as stored.</summary>
    string ChatKind { get; }

    /// <summary>The settings that point the bot at it.</summary>
    IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Where the subscribers are; <see cref="Nudges"/> tells of these only.</summary>
    IReadOnlyList<string> Places { get; }

    /// <summary>Messages accepted so far, replies included.</summary>
    long Accepted { get; }

    /// <summary>Requests refused because they came too fast.</summary>
    long Refused { get; }

    /// <summary>A person sends a command; returns when the answer is there.</summary>
    /// <exception cref="TimeoutException">No answer came in a minute.</exception>
    Task AskAsync(int person);

    /// <summary>What the subscribers got, in order of time: where and when.</summary>
    IReadOnlyList<(string Place, DateTimeOffset At)> Nudges();
}
