using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>Every method the fake knows, found without regard to case.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, Func<BotApiRequest, Task<BotApiAnswer>>> _methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate;
    private readonly IBotApiContract _contract;

    public MethodTable(Lock gate, IBotApiContract contract)
    {
        _gate = gate;
        _contract = contract;
    }

    /// <summary>Runs before every method, and may refuse it.</summary>
    public Action Before { get; set; } = () => { };

    /// <summary>A method that only reads or changes the world: it runs alone.</summary>
    public void Add(string name, Func<BotApiRequest, JsonNode?> method) =>
        AddAnswer(name, request => BotApiAnswer.Ok(method(request)));

    public void AddAnswer(string name, Func<BotApiRequest, BotApiAnswer> method) =>
        _methods[name] = request =>
        {
            lock (_gate)
            {
                return Task.FromResult(method(request));
            }
        };

    /// <summary>A method that waits: it takes the gate itself.</summary>
    public void AddWaiting(string name, Func<BotApiRequest, Task<BotApiAnswer>> method) => _methods[name] = method;

    public async Task<BotApiAnswer> CallAsync(BotApiRequest request)
    {
        try
        {
            Before();
            return _methods.TryGetValue(request.Method, out var method) ? await method(request) : throw Unknown(request.Method);
        }
        catch (BotApiRefusal refusal)
        {
            return BotApiAnswer.Refused(refusal);
        }
    }

    /// <summary>A method that exists but is not modelled must not look like one that does not exist.</summary>
    private BotApiRefusal Unknown(string method) => _contract.Knows(method)
        ? new BotApiRefusal(501, $"Not Implemented: this fake does not model {method}")
        : new BotApiRefusal(404, "Not Found: method not found");
}
