namespace NudgeBot.Testing.Discord;

/// <summary>Which coming requests go wrong, and how.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<Planned> _planned = [];

    /// <summary>Asked for a fault at every request for which none is planned.</summary>
    public Func<FakeRequest, Fault?>? Chance { get; set; }

    /// <summary>The next requests of this method and template, and of this kind when given, go wrong, in the order planned.</summary>
    public void Next(string method, string template, Fault fault, int times = 1, Func<FakeRequest, bool>? when = null)
    {
        lock (_lock)
        {
            _planned.Add(new Planned(method, template, fault, when) { Left = times });
        }
    }

    internal Fault? Take(FakeRequest request)
    {
        lock (_lock)
        {
            var planned = _planned.Find(each => each.Method == request.Method && each.Template == request.Template && each.When?.Invoke(request) != false);
            if (planned is not null && --planned.Left == 0)
            {
                _planned.Remove(planned);
            }

            return planned is null ? Chance?.Invoke(request) : planned.Fault;
        }
    }

    private sealed record Planned(string Method, string Template, Fault Fault, Func<FakeRequest, bool>? When)
    {
        public int Left { get; set; }
    }
}
