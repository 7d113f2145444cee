namespace NudgeBot.Testing.Telegram;

/// <summary>The one getUpdates call that waits. Only touched under the gate, except for its task.</summary>
internal sealed class LongPoll
{
    private readonly TaskCompletionSource<BotApiRefusal?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Null: look again. Otherwise: answer with this refusal.</summary>
    public Task<BotApiRefusal?> End => _end.Task;

    public void Wake() => _end.TrySetResult(null);

    public void Terminate(string description) => _end.TrySetResult(new BotApiRefusal(409, description));
}
