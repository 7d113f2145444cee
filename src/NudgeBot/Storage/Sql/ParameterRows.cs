namespace NudgeBot.Storage.Sql;

/// <summary>Many rows of parameters for one statement (<see cref="SqlSession.ExecuteAsync{T}"/>).</summary>
internal sealed class ParameterRows<T>(IReadOnlyList<T> items)
{
    private readonly List<Column> _columns = [];

    /// <summary>How many rows.</summary>
    public int Count => items.Count;

    /// <summary>The columns' names.</summary>
    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    /// <summary>The columns.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>The rows.</summary>
    public IReadOnlyList<T> Items => items;

    /// <summary>Adds a column of long, int, bool, string or Guid values, or of their nullable forms.</summary>
    public ParameterRows<T> With<TValue>(string name, Func<T, TValue> value)
    {
        _columns.Add(new Column(name, item => value(item), () => Array.ConvertAll(items.ToArray(), item => value(item))));
        return this;
    }

    /// <summary>One column.</summary>
    /// <param name="Name">Its name in the statement.</param>
    /// <param name="ValueOf">Its value in a row.</param>
    /// <param name="ToArray">Its values in all rows, as an array of their own type.</param>
    internal sealed record Column(string Name, Func<T, object?> ValueOf, Func<Array> ToArray);
}
