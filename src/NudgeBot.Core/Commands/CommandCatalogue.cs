namespace NudgeBot.Core.Commands;

/// <summary>The commands there are, by name.</summary>
public sealed class CommandCatalogue
{
    private readonly Dictionary<string, IChatCommand> _byName;

    /// <summary>A catalogue of these commands.</summary>
    public CommandCatalogue(IEnumerable<IChatCommand> commands) =>
        _byName = commands.ToDictionary(command => command.Description.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the commands are, in the order of /help.</summary>
    public IReadOnlyList<CommandDescription> Descriptions =>
        [.. _byName.Values.Select(command => command.Description).OrderBy(description => description.Order)];

    /// <summary>The command of a name; null when there is none.</summary>
    public IChatCommand? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The listed command of a platform whose name is nearest to a mistyped one; null when none is near.</summary>
    public CommandDescription? Nearest(string name, string platform) => Descriptions
        .Where(description => description.Listed && description.IsOn(platform))
        .Select(description => (Description: description, Distance: Distance(description.Name, name.ToLowerInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Description.Name.Length / 3))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Description)
        .FirstOrDefault();

    // Levenshtein distance over one row.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
