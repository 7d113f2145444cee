using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Discord;

/// <summary>An interaction of a user with the bot, and what the bot made of it.</summary>
public sealed class FakeInteraction
{
    private readonly TaskCompletionSource<JsonObject> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<FakeMessage> _message = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal FakeInteraction(ulong id, string token, FakeUser user, FakeChannel channel, JsonObject payload, DateTimeOffset at, FakeMessage? source)
    {
        Id = id;
        Token = token;
        User = user;
        Channel = channel;
        Payload = payload;
        At = at;
        Source = source;
    }

    public ulong Id { get; }

    public string Token { get; }

    public FakeUser User { get; }

    public FakeChannel Channel { get; }

    /// <summary>What Discord told the bot.</summary>
    public JsonObject Payload { get; }

    /// <summary>When it happened, by the fake's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The message whose component was used.</summary>
    public FakeMessage? Source { get; }

    /// <summary>The message that answers it, once there is one.</summary>
    public FakeMessage? Original { get; internal set; }

    /// <summary>What the bot sent after its first answer.</summary>
    public IList<FakeMessage> FollowUps { get; } = [];

    public bool IsAnswered => _response.Task.IsCompleted;

    /// <summary>The first answer: its "type" and "data".</summary>
    public Task<JsonObject> ResponseAsync(TimeSpan? patience = null) => _response.Task.WaitAsync(patience ?? Patience.Default);

    /// <summary>The message that answers it, filled in if it was deferred.</summary>
    public Task<FakeMessage> MessageAsync(TimeSpan? patience = null) => _message.Task.WaitAsync(patience ?? Patience.Default);

    /// <summary>The proposals for an option being typed, as name and value.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> ChoicesAsync(TimeSpan? patience = null) =>
        [.. (await ResponseAsync(patience))["data"]!["choices"]!.AsArray().Select(each => (each!["name"]!.GetValue<string>(), each["value"]!.ToString()))];

    /// <summary>The form that it opened.</summary>
    public async Task<JsonObject> ModalAsync(TimeSpan? patience = null) => (JsonObject)(await ResponseAsync(patience))["data"]!;

    internal int ResponseType => _response.Task.IsCompleted ? _response.Task.Result["type"]!.GetValue<int>() : 0;

    internal bool IsDeferred { get; set; }

    internal void Answer(JsonObject response) => _response.TrySetResult(response);

    internal void Complete(FakeMessage message) => _message.TrySetResult(message);
}
