using Microsoft.Extensions.Logging;
using NudgeBot.Core.Commands;
using NudgeBot.Core.Commands.Sharing;
using NudgeBot.Core.Messages;

namespace NudgeBot.Tests.Platforms.Telegram;

/// <summary>A conversation that a test scripts.</summary>
internal sealed class TelegramTestsConversation : IConversation
{
    private readonly TelegramTestsSignal<Incoming> _heard = new();

    /// <summary>What it answers; nothing by default.</summary>
    public Func<Incoming, CancellationToken, Task<Reply>> Answer { get; set; } = (_, _) => Task.FromResult(Reply.None);

    public IReadOnlyList<Incoming> Heard => _heard.All;

    public void Says(Reply reply) => Answer = (_, _) => Task.FromResult(reply);

    public void Echoes() => Answer = (incoming, _) => Task.FromResult(Reply.Say(new Message(new Paragraph(WordsOf(incoming)))));

    public Task<IReadOnlyList<Incoming>> WaitForHeard(int count = 1) => _heard.WaitForAsync(count);

    public Task<Reply> HandleAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        _heard.Add(incoming);
        return Answer(incoming, cancellationToken);
    }

    private static string WordsOf(Incoming incoming) => incoming.Content switch
    {
        IncomingContent.Text text => text.Words,
        IncomingContent.Command command => $"/{command.Name} {command.Arguments}".Trim(),
        _ => "?",
    };
}

/// <summary>What a test says can be shared.</summary>
internal sealed class TelegramTestsShares : IShareSearch
{
    public IReadOnlyList<Shareable> Found { get; set; } = [];

    public string? Language { get; private set; }

    public ValueTask<IReadOnlyList<Shareable>> FindAsync(string words, string? language, CancellationToken cancellationToken)
    {
        Language = language;
        return ValueTask.FromResult<IReadOnlyList<Shareable>>([.. Found.Where(one => one.Title.Contains(words, StringComparison.Ordinal))]);
    }
}

/// <summary>Everything that is logged, exceptions included.</summary>
internal sealed class TelegramTestsLog : ILoggerProvider
{
    private readonly TelegramTestsSignal<string> _lines = new();

    public IReadOnlyList<string> Lines => _lines.All;

    /// <summary>Returns when a line with this in it is there.</summary>
    public Task WaitForLine(string part) => _lines.WaitForAsync(lines => lines.Any(line => line.Contains(part, StringComparison.Ordinal)));

    public ILogger CreateLogger(string categoryName) => new Logger(_lines, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(TelegramTestsSignal<string> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}

/// <summary>A clock whose waits end at once and are noted.</summary>
internal sealed class TelegramTestsHurriedTime : TimeProvider
{
    private readonly TelegramTestsSignal<TimeSpan> _waits = new();

    public IReadOnlyList<TimeSpan> Waits => _waits.All;

    public Task<IReadOnlyList<TimeSpan>> WaitForWaits(int count) => _waits.WaitForAsync(count);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        _waits.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
