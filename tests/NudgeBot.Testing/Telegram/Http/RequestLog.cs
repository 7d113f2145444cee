namespace NudgeBot.Testing.Telegram;

/// <summary>What came in, what was answered, and what the documentation forbids of it.</summary>
internal sealed class RequestLog(FakeTelegramOptions options, ChangeSignal changes, Lock gate)
{
    private readonly List<FakeRequest> _requests = [];
    private readonly List<ContractViolation> _violations = [];
    private readonly List<ContractViolation> _answerViolations = [];
    private readonly Dictionary<int, long> _counts = [];

    public IReadOnlyList<FakeRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. _requests];
            }
        }
    }

    public IReadOnlyList<ContractViolation> Violations
    {
        get
        {
            lock (gate)
            {
                return [.. _violations];
            }
        }
    }

    public IReadOnlyList<ContractViolation> AnswerViolations
    {
        get
        {
            lock (gate)
            {
                return [.. _answerViolations];
            }
        }
    }

    /// <summary>How many requests were answered with a status.</summary>
    public long Count(int status)
    {
        lock (gate)
        {
            return _counts.GetValueOrDefault(status);
        }
    }

    /// <summary>Call under the gate.</summary>
    public void AddViolations(IEnumerable<ContractViolation> violations) => _violations.AddRange(violations);

    public void AddAnswerViolations(IEnumerable<ContractViolation> violations)
    {
        lock (gate)
        {
            _answerViolations.AddRange(violations);
        }
    }

    public void Add(BotApiRequest request, BotApiAnswer? answer, Fault? fault = null)
    {
        var isShown = fault is null or { Effect: FaultEffect.Hold or FaultEffect.Late or FaultEffect.Halting };
        var status = isShown ? answer!.Status : fault!.Status;
        var description = isShown ? answer!.Body.String("description") ?? "" : fault!.Body;
        lock (gate)
        {
            _counts[status] = _counts.GetValueOrDefault(status) + 1;
            if (options.KeepsHistory)
            {
                _requests.Add(new FakeRequest(request.Method, request.Arguments, options.Time.GetUtcNow(), status, description));
            }

            changes.Raise();
        }
    }
}
