namespace NudgeBot.Testing.Telegram;

/// <summary>What goes wrong, what came in, what was set.</summary>
public sealed partial class FakeTelegram
{
    /// <summary>Lets the next requests of a method, to a chat, suffer a fault.</summary>
    /// <param name="fault">What happens to them.</param>
    /// <param name="method">Such as <c>sendMessage</c>; null for every method.</param>
    /// <param name="chat">Only requests with this chat_id; null for all.</param>
    /// <param name="times">How many requests, <see cref="int.MaxValue"/> for all that come.</param>
    /// <param name="skip">How many fitting requests pass before.</param>
    public ScriptedFault Fails(Fault fault, string? method = null, long? chat = null, int times = 1, int skip = 0)
    {
        lock (_gate)
        {
            return _faults.Add(fault, method, chat, times, skip);
        }
    }

    public void ClearFaults()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>Every request is answered 401 from now on.</summary>
    public void RevokeToken() => _pipeline.RevokeToken();

    public void AcceptToken() => _pipeline.AcceptToken();

    /// <summary>Every request with a valid token, oldest first.</summary>
    public IReadOnlyList<FakeRequest> Requests => _log.Requests;

    public IReadOnlyList<FakeRequest> RequestsOf(string method) =>
        [.. Requests.Where(request => string.Equals(request.Method, method, StringComparison.OrdinalIgnoreCase))];

    /// <summary>How many requests were answered with this status; counted even without history.</summary>
    public long AnswersWith(int status) => _log.Count(status);

    /// <summary>Requests the documentation does not allow. A test that cares asserts that it is empty.</summary>
    public IReadOnlyList<ContractViolation> ContractViolations => _log.Violations;

    /// <summary>Where the fake itself strays from the documentation (with <see cref="FakeTelegramOptions.ChecksAnswers"/>).</summary>
    public IReadOnlyList<ContractViolation> AnswerViolations => _log.AnswerViolations;

    /// <summary>Returns the requests of a method when there are as many as wanted.</summary>
    public Task<IReadOnlyList<FakeRequest>> WaitForRequests(
        string method, int count = 1, TimeSpan? timeout = null) =>
        _changes.WaitForAsync(
            () => RequestsOf(method) is var found && found.Count >= count ? found : null,
            timeout ?? DefaultTimeout,
            () => $"{count} requests of {method}.{Recent()}");

    /// <summary>Updates neither confirmed nor delivered.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count;
            }
        }
    }

    /// <summary>The command menu of exactly this scope (<c>default</c>, <c>all_group_chats</c>, <c>chat:5</c>, <c>chat_member:5:7</c>) and language.</summary>
    public IReadOnlyList<FakeCommand> Commands(string scope = "default", string language = "")
    {
        lock (_gate)
        {
            return _commands.Menu(scope, language);
        }
    }

    /// <summary>The bot's <c>name</c>, <c>description</c> or <c>short_description</c> as it was set for a language; null when it was not.</summary>
    public string? ProfileText(string what, string language = "")
    {
        lock (_gate)
        {
            return _profile.Text(what, language);
        }
    }
}
