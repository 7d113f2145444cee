namespace NudgeBot.Testing.Discord;

/// <summary>Something that goes wrong with one request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The connection is reset before the request is carried out.</summary>
    public static Fault ResetBefore { get; } = new Reset(HandlesFirst: false);

    /// <summary>The request is carried out, then the connection is reset without an answer.</summary>
    public static Fault ResetAfter { get; } = new Reset(HandlesFirst: true);

    /// <summary>A server error; the request is carried out first when <paramref name="handlesFirst"/>.</summary>
    public static Fault ServerError(int status, bool handlesFirst = false) =>
        new Answer(new FakeResponse(status, "{\"message\":\"upstream trouble\",\"code\":0}"), handlesFirst);

    /// <summary>Answers so instead.</summary>
    public static Fault Respond(FakeResponse response) => new Answer(response, HandlesFirst: false);

    internal sealed record Reset(bool HandlesFirst) : Fault;

    internal sealed record Answer(FakeResponse Response, bool HandlesFirst) : Fault;

    /// <summary>The request is carried out, and its answer held until released.</summary>
    public sealed record Hold : Fault
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when the request was carried out.</summary>
        public Task Reached => _reached.Task.WaitAsync(Patience.Default);

        internal Task Released => _released.Task;

        /// <summary>Lets the answer go.</summary>
        public void Release() => _released.TrySetResult();

        internal void Reach() => _reached.TrySetResult();
    }
}
