namespace NudgeBot.Tests.Architecture;

/// <summary>Rooms form no circles: each can be understood after the ones it stands on.</summary>
public sealed class CycleTests
{
    [Theory]
    [InlineData("NudgeBot.Core")]
    [InlineData("NudgeBot")]
    public void RoomsAreFreeOfCycles(string house) => Assert.Null(FindCycle(EdgesOf(house)));

    [Fact]
    public void TheRuleFindsACycleThatIsThere()
    {
        var edges = EdgesOf("NudgeBot.Core");
        edges["Chats"] = [.. edges.GetValueOrDefault("Chats") ?? [], "Commands"];

        Assert.NotNull(FindCycle(edges));
    }

    private static Dictionary<string, HashSet<string>> EdgesOf(string house)
    {
        var assembly = house == "NudgeBot.Core" ? House.Core : House.Host;
        var edges = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var type in House.Loaded.Types.Where(type => type.Assembly.Name.Split(',')[0] == assembly.GetName().Name))
        {
            if (RoomOf(type.FullName, house) is not { } from)
            {
                continue;
            }

            foreach (var to in type.Dependencies.Select(dependency => RoomOf(dependency.Target.FullName, house)))
            {
                if (to is not null && to != from)
                {
                    (edges.TryGetValue(from, out var targets) ? targets : edges[from] = []).Add(to);
                }
            }
        }

        return edges;
    }

    // Program.cs at the top of the host knows every room; it is the composition root and not a room.
    private static string? RoomOf(string type, string house)
    {
        if (!type.StartsWith(house + ".", StringComparison.Ordinal)
            || (house == "NudgeBot" && (type.StartsWith("NudgeBot.Core.", StringComparison.Ordinal) || type.StartsWith("NudgeBot.Discord.", StringComparison.Ordinal))))
        {
            return null;
        }

        var rest = type[(house.Length + 1)..];
        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : rest[..dot];
    }

    private static string? FindCycle(Dictionary<string, HashSet<string>> edges)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var room in edges.Keys)
        {
            if (Walk(room, [], done) is { } cycle)
            {
                return cycle;
            }
        }

        return null;

        string? Walk(string room, List<string> path, HashSet<string> finished)
        {
            if (path.Contains(room))
            {
                return string.Join(" → ", path.SkipWhile(step => step != room).Append(room));
            }

            if (!finished.Contains(room))
            {
                path.Add(room);
                foreach (var next in edges.GetValueOrDefault(room) ?? [])
                {
                    if (Walk(next, path, finished) is { } cycle)
                    {
                        return cycle;
                    }
                }

                path.RemoveAt(path.Count - 1);
                finished.Add(room);
            }

            return null;
        }
    }
}
