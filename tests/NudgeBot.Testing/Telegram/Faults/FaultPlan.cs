namespace NudgeBot.Testing.Telegram;

/// <summary>The faults a test scripted, in the order it did. Only touched under the gate.</summary>
internal sealed class FaultPlan(ChangeSignal changes)
{
    private readonly List<ScriptedFault> _faults = [];

    public ScriptedFault Add(Fault fault, string? method, long? chat, int times, int skip)
    {
        var scripted = new ScriptedFault(fault, changes, method, chat, times, skip);
        _faults.Add(scripted);
        return scripted;
    }

    /// <summary>The first fault that strikes this request, or null.</summary>
    public ScriptedFault? For(BotApiRequest request) => _faults.FirstOrDefault(fault => fault.Strikes(request));

    public void Clear()
    {
        foreach (var fault in _faults)
        {
            fault.Remove();
        }

        _faults.Clear();
    }
}
